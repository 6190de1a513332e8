import type { Locator, Page } from '@playwright/test'

/** A replay's bar, as a person uses it. */
export class ReplayPage {
  readonly page: Page
  readonly bar: Locator
  readonly slider: Locator

  constructor(page: Page) {
    this.page = page
    this.bar = page.getByRole('region', { name: 'Replay' })
    this.slider = page.getByRole('slider', { name: 'Position in the show' })
  }

  button(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true })
  }

  speed(name: string): Locator {
    return this.bar.getByRole('radio', { name })
  }

  /** Presses on the track, at a share of its length. */
  async pressAt(share: number): Promise<void> {
    const { width } = (await this.slider.boundingBox()) ?? { width: 0 }
    // The track ends half a thumb inside the slider.
    await this.slider.click({ position: { x: 8 + (width - 16) * share, y: 16 } })
  }
}
