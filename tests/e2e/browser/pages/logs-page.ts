import type { Locator, Page } from '@playwright/test'

/** A show's log, as a person uses it. */
export class LogsPage {
  readonly page: Page
  readonly drawer: Locator
  readonly grid: Locator
  readonly rows: Locator
  readonly search: Locator
  readonly follow: Locator
  readonly newLines: Locator

  constructor(page: Page) {
    this.page = page
    this.drawer = page.getByRole('region', { name: 'Logs' })
    this.grid = this.drawer.getByRole('grid', { name: 'Log lines' })
    this.rows = this.grid.getByRole('row')
    this.search = this.drawer.getByRole('textbox', { name: 'Search the log' })
    this.follow = this.drawer.getByRole('switch', { name: 'Follow' })
    this.newLines = this.drawer.getByRole('button', { name: /new lines?$/ })
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text })
  }

  button(name: string | RegExp): Locator {
    return this.drawer.getByRole('button', { name })
  }

  /** Chooses from one of the lists: "Step", "Person", "Attempt". */
  async choose(list: string, choice: string): Promise<void> {
    await this.button(new RegExp(`^${list}:`)).click()
    await this.page.getByRole('menuitemradio', { name: choice, exact: true }).click()
  }

  /** Scrolls by the wheel, in CSS pixels; up is negative. */
  async wheel(pixels: number): Promise<void> {
    await this.grid.hover()
    await this.page.mouse.wheel(0, pixels)
  }

  /** Drags the scrollbar's thumb to a share of its way, as a script can. */
  async dragTo(share: number): Promise<void> {
    await this.grid.evaluate((element, to) => {
      element.scrollTop = (element.scrollHeight - element.clientHeight) * to
    }, share)
  }
}
