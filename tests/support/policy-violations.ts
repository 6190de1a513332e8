import type { BrowserContext, ConsoleMessage } from '@playwright/test'

/** What pages of this process did against their content security policy, and nobody has asked for yet. */
const seen: string[] = []

/** Chromium says so itself, in these words; and every page that can is made to say it as well. */
const BROKEN = /Content Security Policy|securitypolicyviolation/

/** Runs in every document, before its own scripts; as text, since tests are compiled without DOM types. */
const TELL = `document.addEventListener('securitypolicyviolation', (event) =>
  console.error('securitypolicyviolation', event.effectiveDirective, event.blockedURI, event.sourceFile))`

const note = (message: ConsoleMessage): void => {
  if (BROKEN.test(message.text())) seen.push(`${message.page()?.url() ?? 'no page'}: ${message.text()}`)
}

/** Takes note of what the pages of a browser do against their policy. */
export async function watchPolicy(context: BrowserContext): Promise<void> {
  context.on('console', note)
  await context.addInitScript(TELL)
}

/** The same for the desktop app, whose documents are the app's own. */
export function watchDesktopPolicy(context: BrowserContext): void {
  context.on('console', note)
}

/** What was noted since this was last asked. */
export const takeViolations = (): readonly string[] => seen.splice(0)
