import type { Locator, Page } from '@playwright/test'

/** Home, as a person uses it. */
export class HomePage {
  readonly page: Page
  readonly prompt: Locator
  readonly characters: Locator
  readonly produceButton: Locator
  readonly error: Locator

  constructor(page: Page) {
    this.page = page
    this.prompt = page.getByRole('textbox', { name: 'What is the show about?' })
    this.characters = page.getByRole('textbox', { name: 'Characters' })
    this.produceButton = page.getByRole('button', { name: 'Produce' })
    this.error = page.getByRole('form', { name: 'New show' }).getByRole('alert')
  }

  /** The card of a show under way. */
  card(title: string): Locator {
    return this.page.getByRole('article').filter({ hasText: title })
  }

  async produce(prompt: string, characters: number): Promise<void> {
    await this.prompt.fill(prompt)
    await this.characters.fill(String(characters))
    await this.produceButton.click()
  }
}
