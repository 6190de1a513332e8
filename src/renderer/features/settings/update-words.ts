import type { NoUpdates, UpdateState } from '../../../shared/contract/desktop-api.ts'

const REASONS: Readonly<Record<NoUpdates, string>> = {
  'not-packaged': 'Not here: Callboard was started from its own folder, which is brought up to date as it was fetched.',
  'no-feed': 'Not in this package: whoever made it named no place where newer ones will be.',
  'package-manager': 'Not in this package: newer ones come as this one came.',
}

/** What stands below the switch. Null before the host has told. */
export function updateWords(state: UpdateState | null): string {
  switch (state?.kind) {
    case 'unavailable':
      return REASONS[state.reason]
    case 'found':
      return `Version ${state.version} was found. It is fetched while nothing is in production.`
    case 'ready':
      return `Version ${state.version} is here. It takes this one’s place when you quit while nothing is in production.`
    case 'failed':
      return 'The last try has failed; the next comes by itself in some hours, while nothing is in production.'
    default:
      return 'Looks for one a few times a day, never while something is in production. Off, nobody is asked.'
  }
}
