import { expect, type Page, test } from '@playwright/test'
import { SCREENS, type Screen } from '../../support/screens.ts'
import { expectNoViolations } from './pages/no-violations.ts'

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
  'the history',
  'the timings',
]

const layouts: readonly Screen[] = SCREENS.filter(({ name }) => LAYOUTS.includes(name))

/** How far the window's content is wider than the window, in CSS pixels. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

// What moves is looked at elsewhere; here it would only be caught in the middle, and cost time.
test.use({ timezoneId: 'UTC', contextOptions: { reducedMotion: 'reduce' } })

test('the layouts that are tried in small windows are all there', () => {
  expect(layouts.map(({ name }) => name).toSorted()).toEqual(LAYOUTS.toSorted())
})

test.describe('at 1440×900', () => {
  test.use({ viewport: { width: 1440, height: 900 } })

  for (const screen of SCREENS) {
    test(`nothing keeps anybody out of ${screen.name}`, async ({ page }) => {
      await screen.open(page)
      await expectNoViolations(page)
      expect(await overhang(page)).toBe(0)
    })
  }
})

for (const [name, viewport] of [
  ['at 1024×700', SMALL],
  ['at twice the size', TWICE_AS_LARGE],
] as const) {
  test.describe(name, () => {
    test.use({ viewport })

    for (const screen of layouts) {
      test(`nothing keeps anybody out of ${screen.name}`, async ({ page }) => {
        await screen.open(page)
        await expectNoViolations(page)
        expect(await overhang(page)).toBe(0)
      })
    }
  })
}
