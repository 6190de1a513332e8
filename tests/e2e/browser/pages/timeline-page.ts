import type { Locator, Page } from '@playwright/test'

/** A show's timeline, as a person uses it. */
export class TimelinePage {
  readonly page: Page
  readonly chart: Locator
  readonly grid: Locator
  readonly durations: Locator
  readonly spent: Locator

  constructor(page: Page) {
    this.page = page
    this.chart = page.getByRole('region', { name: 'Timeline' })
    this.grid = page.getByRole('grid', { name: 'Work by person and time' })
    this.durations = page.getByRole('region', { name: 'How long steps take' })
    this.spent = page.getByRole('region', { name: /^(Time so far|Where the time went)$/ })
  }

  lane(name: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) })
  }

  bar(lane: string, name: RegExp): Locator {
    return this.lane(lane).getByRole('gridcell', { name })
  }
}
