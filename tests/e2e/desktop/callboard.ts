import { expect, type Locator, type Page } from '@playwright/test'
import { type Desktop, desktopRuntime, launchDesktop } from '../../support/desktop.ts'
import { test as base } from '../policed-test.ts'

/** The eight steps of a production, in order, as their cards name them. */
export const STEPS = [
  'Show Blueprint',
  'Character Seeds',
  'Character Dossiers',
  'Portraits',
  'Character Videos',
  'Portrait Grid',
  'Show Poster',
  'Trailer',
] as const

async function withDesktop(use: (desktop: Desktop) => Promise<void>): Promise<void> {
  const desktop = await launchDesktop()
  await use(desktop)
  expect(await desktop.close()).toBe(0)
}

interface Shared {
  /** The built app, one for many tests: for those that leave it as they found it. */
  readonly sharedDesktop: Desktop
}

interface Own {
  /** The built app on a fresh data folder. It must end with 0. */
  readonly desktop: Desktop
}

export const test = base.extend<Own, Shared>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from the pattern
  desktop: ({}, use) => withDesktop(use),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  sharedDesktop: [({}, use) => withDesktop(use), { scope: 'worker' }],
})

test.beforeEach(() => {
  test.info().annotations.push({ type: 'runs on', description: desktopRuntime.description })
})

export const promptBox = (page: Page): Locator => page.getByRole('textbox', { name: 'What is the show about?' })

/** The cards of the show on screen, in order. */
export const stepCards = (page: Page): Locator =>
  page.getByRole('list', { name: 'Steps', exact: true }).getByRole('article')

/** Types a prompt and begins a production. */
export async function pitch(page: Page, prompt: string, characters = 1): Promise<void> {
  await promptBox(page).fill(prompt)
  await page.getByLabel('Characters', { exact: true }).fill(String(characters))
  await page.getByRole('button', { name: 'Produce' }).click()
  await expect(stepCards(page)).toHaveCount(STEPS.length)
}

/**
 * Runs code in the page, as its value.
 *
 * As text, since tests are compiled without DOM types.
 */
export function inPage<T>({ page }: Desktop, code: string): Promise<T> {
  return page.evaluate<T>(`(async () => { ${code} })()`)
}
