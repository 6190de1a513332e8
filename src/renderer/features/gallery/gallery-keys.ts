/** What a key asks of the gallery. */
export type GalleryAction = 'next' | 'previous' | 'first' | 'last' | 'play' | 'full-screen'

/** What takes the arrows, or any key, for itself. */
const TAKES_ARROWS = 'input, textarea, select'
/** What Space presses or scrolls. */
const TAKES_SPACE = 'a, button, summary, input, textarea, select, [data-scrolls]'

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly defaultPrevented: boolean
  /** Whether the press was on something that a selector names. */
  isOn(selector: string): boolean
}

const ARROWS: Readonly<Record<string, GalleryAction>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
}

/** What a press means in the gallery: arrows to the neighbours, Space plays, F fills the screen. Null for all others. */
export function galleryAction(press: Press): GalleryAction | null {
  if (press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null
  if (press.isOn(TAKES_ARROWS)) return null
  const { key } = press
  if (Object.hasOwn(ARROWS, key)) {
    const scrolls = (key === 'Home' || key === 'End') && press.isOn('[data-scrolls]')
    return scrolls ? null : (ARROWS[key] ?? null)
  }
  if (key === ' ') return press.isOn(TAKES_SPACE) ? null : 'play'
  return key.toLowerCase() === 'f' ? 'full-screen' : null
}
