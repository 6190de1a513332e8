import type { Locator, Page } from '@playwright/test'

/** A show's screen, as a person sees it. */
export class ShowPage {
  readonly page: Page
  readonly title: Locator
  readonly pipeline: Locator
  readonly cards: Locator
  readonly overall: Locator
  readonly cast: Locator
  readonly dossier: Locator
  readonly trailer: Locator

  constructor(page: Page) {
    this.page = page
    this.title = page.getByRole('heading', { level: 1 })
    this.pipeline = page.getByRole('region', { name: 'Pipeline' })
    this.cards = this.pipeline.getByRole('article')
    this.overall = this.pipeline.getByRole('region', { name: 'Overall' }).getByRole('progressbar')
    this.cast = page.getByRole('region', { name: 'Cast' })
    this.dossier = page.getByRole('region', { name: 'Dossier' })
    this.trailer = page.getByRole('region', { name: 'Trailer' }).locator('video')
  }

  step(title: string): Locator {
    return this.pipeline.getByRole('article', { name: title })
  }

  /** A bar's value as it is drawn, 0 to 100. */
  async valueOf(bar: Locator): Promise<number> {
    return Number(await bar.getAttribute('aria-valuenow'))
  }
}
