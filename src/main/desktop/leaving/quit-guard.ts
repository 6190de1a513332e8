import type { App } from 'electron'

export interface QuitGuardOptions {
  /** Whether something is in the middle of being made. */
  readonly working: () => boolean
  /** Asks the person; false where the app shall go on. */
  readonly ask: () => Promise<boolean>
  /** The app goes on; its window need not. */
  readonly goOn: () => void
}

/** Stands between the wish to quit and the end. */
export interface QuitGuard {
  /** Whether the end has been agreed to, so that windows may close. */
  readonly leaving: boolean
  /** The system ends, or told us to: nobody is asked any more. */
  allow(): void
}

/** Asks before quitting in the middle of work. What is asked once is not asked again while the answer is awaited. */
export function guardQuit(app: Pick<App, 'on' | 'quit'>, { working, ask, goOn }: QuitGuardOptions): QuitGuard {
  let leaving = false
  let asking = false

  async function decide(): Promise<void> {
    asking = true
    try {
      if (await ask()) {
        leaving = true
        app.quit()
      } else {
        goOn()
      }
    } finally {
      asking = false
    }
  }

  app.on('before-quit', (event) => {
    if (leaving || !working()) {
      leaving = true
      return
    }
    event.preventDefault()
    if (!asking) void decide()
  })
  return {
    get leaving() {
      return leaving
    },
    allow() {
      leaving = true
    },
  }
}
