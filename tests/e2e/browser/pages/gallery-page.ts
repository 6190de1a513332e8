import type { Locator, Page } from '@playwright/test'

/** What is read of a video element; tests are compiled without DOM types. */
interface FilmElement {
  readonly currentTime: number
  readonly duration: number
  readonly paused: boolean
}

/** A show's gallery, as a person uses it. */
export class GalleryPage {
  readonly page: Page
  readonly dialog: Locator
  readonly stage: Locator
  readonly film: Locator
  readonly strip: Locator
  readonly facts: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
    this.stage = this.dialog.getByRole('figure')
    this.film = this.stage.locator('video')
    this.strip = this.dialog.getByRole('navigation', { name: 'All pieces' })
    this.facts = this.dialog.getByRole('complementary', { name: 'About the file' })
  }

  /** The gallery while this piece is looked at. */
  at(label: string): Locator {
    return this.page.getByRole('dialog', { name: label, exact: true })
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }

  /** How a film stands. */
  async filmState(film = this.film): Promise<FilmElement> {
    return film.evaluate(({ currentTime, duration, paused }: FilmElement) => ({ currentTime, duration, paused }))
  }

  /** Whether something fills the system's screen. */
  async fillsScreen(): Promise<boolean> {
    return this.page.evaluate<boolean>('document.fullscreenElement !== null')
  }
}
