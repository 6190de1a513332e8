import type { ShowStatus } from '../presence/status.ts'

/** For example “The Lunar Job”, or "3 shows". At least one. */
function showsText(shows: readonly Pick<ShowStatus, 'title'>[]): string {
  const [only] = shows
  return only && shows.length === 1 ? `“${only.title}”` : `${shows.length} shows`
}

const areIn = (shows: readonly unknown[]): string => (shows.length === 1 ? 'is' : 'are')

/** A question with two buttons. */
export interface QuitQuestion {
  readonly message: string
  readonly detail: string
  readonly buttons: string[]
  /** Index of the button that quits. */
  readonly quit: number
}

/** What a person is asked who quits in the middle. The first button keeps the work going. */
export function quitQuestion(shows: readonly Pick<ShowStatus, 'title'>[], resumesAtStart: boolean): QuitQuestion {
  const later = resumesAtStart ? 'it goes on at the next start' : 'you can resume it after the next start'
  return {
    message: `${showsText(shows)} ${areIn(shows)} still in production`,
    detail: `Callboard can go on in the tray. If you quit, everything that is finished is kept, and ${later}.`,
    buttons: ['Keep running', 'Quit'],
    quit: 1,
  }
}

/** What is said once, when closing the window leaves the app in the tray. */
export function trayExplanation(shows: readonly Pick<ShowStatus, 'title'>[]) {
  return {
    title: 'Callboard goes on in the tray',
    body: `${showsText(shows)} ${areIn(shows)} still in production. Start Callboard again, or use the tray, to see it.`,
  }
}
