import type * as E from 'electron'
import type { PageTarget } from '../chromium/page-target.ts'
import { EVENTS, type EventName } from '../core/event-names.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'

/** The pages that follow the theme. */
const pages = new Set<PageTarget>()

class NativeTheme
  extends LoudEmitter<EventName<'NativeTheme'>>
  implements Pick<E.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  #source: E.NativeTheme['themeSource'] = 'system'

  constructor() {
    super('nativeTheme', EVENTS.NativeTheme)
  }

  get themeSource(): E.NativeTheme['themeSource'] {
    return this.#source
  }

  set themeSource(source: E.NativeTheme['themeSource']) {
    this.#source = source
    for (const page of pages) page.setColorScheme(source).catch(() => pages.delete(page))
    setImmediate(() => this.emit('updated'))
  }

  /** The system's own colours are light here. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new NativeTheme()

/** Gives a new page the theme's colours, now and whenever they change. */
export async function followTheme(page: PageTarget): Promise<void> {
  pages.add(page)
  await page.setColorScheme(nativeTheme.themeSource)
}

export function leaveTheme(page: PageTarget): void {
  pages.delete(page)
}
