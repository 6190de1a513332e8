import type { Locator, Page } from '@playwright/test'

/** The floating button and the panel behind it. */
export class TasksPanel {
  readonly page: Page
  readonly button: Locator
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.button = page.getByRole('button', { name: /^Background tasks/ })
    this.panel = page.getByRole('dialog', { name: 'Background tasks' })
  }

  async open(): Promise<void> {
    await this.button.click()
    await this.panel.waitFor()
  }

  /** One show's part of the panel. */
  show(title: string): Locator {
    return this.panel.getByRole('region', { name: title })
  }
}
