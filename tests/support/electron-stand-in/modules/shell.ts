import type * as E from 'electron'
import { loud } from '../core/loud.ts'

/** The desktop's shell, which opens nothing here. A test that wants to know puts its own function in place. */
class Shell implements Pick<E.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'> {
  async openExternal(url: string): Promise<void> {
    if (!URL.canParse(url)) throw new Error('Invalid URL')
  }

  async openPath(_path: string): Promise<string> {
    return ''
  }

  showItemInFolder(_path: string): void {}
}

export const shell = loud('shell', new Shell())
