import { expect, type Page } from '@playwright/test'
import { atRest } from '../../support/at-rest.ts'
import { SCREENS } from '../../support/screens.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'

const LARGE = { width: 1440, height: 900 }
const SMALL = { width: 1024, height: 700 }
/** What a window of 1440×900 has room for when a person has set everything twice as large. */
const TWICE_AS_LARGE = { width: 720, height: 450 }

/** Those whose layout changes with the window. The other ones differ from them in words alone. */
const LAYOUTS = [
  'the first start',
  'Home with shows in every state',
  'the stage of a show at work',
  'the stage of a show failed',
  'the stage of a show finished',
  'the timeline of a show at work',
  'the log, searched',
  'the panel',
  'a replay',
  'the gallery at a portrait',
  'a dossier',
  'the question before one person’s pieces are made again',
  'the search and its commands',
  'the settings',
  'what runs, and who else made it',
  'the history',
  'the timings',
]

/** How far the window's content is wider than the window, in CSS pixels. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

// What moves is looked at elsewhere; here it would only be caught in the middle, and cost time.
test.use({ timezoneId: 'UTC', contextOptions: { reducedMotion: 'reduce' }, viewport: LARGE })

test('the layouts that are tried in small windows are all there', () => {
  const names = SCREENS.map(({ name }) => name)
  expect(LAYOUTS.filter((name) => !names.includes(name))).toEqual([])
})

for (const { name, open } of SCREENS) {
  const sizes = LAYOUTS.includes(name) ? [LARGE, SMALL, TWICE_AS_LARGE] : [LARGE]
  test(`nothing keeps anybody out of ${name}${sizes.length > 1 ? ', in any window' : ''}`, async ({ page }) => {
    await open(page)
    for (const size of sizes) {
      await page.setViewportSize(size)
      await atRest(page)
      await expectNoViolations(page)
      expect(await overhang(page)).toBe(0)
    }
  })
}
