import type { Accent } from '../../../shared/contract/settings.ts'

interface AccentLook {
  readonly name: string
  /** As `#RRGGBB`. At least 4.5:1 under white text, and 3:1 on every ground of the screen. */
  readonly colour: string
}

/**
 * The colours for "at work now". None of them is green or amber or coral: done is white, late is amber, failed is coral.
 */
export const ACCENT_LOOKS: Readonly<Record<Accent, AccentLook>> = {
  red: { name: 'Red', colour: '#e50914' },
  rose: { name: 'Rose', colour: '#d9256f' },
  violet: { name: 'Violet', colour: '#8b52e8' },
  blue: { name: 'Blue', colour: '#2a6ff0' },
  teal: { name: 'Teal', colour: '#0f7f8c' },
}
