import type { Locator, Page } from '@playwright/test'

/** More presses than any screen here has stops. */
const PRESSES_AT_MOST = 60

/** What the element with focus is called; nothing where Tab has left the page's elements. */
const FOCUSED = `(() => {
  const { activeElement, body } = document
  return activeElement === body ? '' : (activeElement.getAttribute('aria-label') ?? activeElement.textContent)
})()`

async function tabUntil(page: Page, isThere: () => Promise<boolean>, what: string): Promise<void> {
  for (let presses = 0; presses < PRESSES_AT_MOST; presses++) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  throw new Error(`${PRESSES_AT_MOST} presses of Tab did not reach ${what}`)
}

/** Presses Tab until what has focus is called so. */
export const tabTo = (page: Page, name: RegExp): Promise<void> =>
  tabUntil(page, async () => name.test(await page.evaluate<string>(FOCUSED)), String(name))

/** Presses Tab until one of these, or something inside, has focus. */
export const tabInto = (page: Page, target: Locator): Promise<void> =>
  tabUntil(
    page,
    async () => (await target.and(page.locator(':focus')).or(target.locator(':focus')).count()) > 0,
    String(target),
  )
