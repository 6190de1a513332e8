import type * as E from 'electron'
import { loud } from '../core/loud.ts'

let held = ''

/** A clipboard of text, of this process alone: tests must not overwrite a person's. */
class Clipboard implements Pick<E.Clipboard, 'writeText' | 'readText' | 'clear'> {
  async writeText(text: string): Promise<void> {
    held = text
  }

  async readText(): Promise<string> {
    return held
  }

  clear(): void {
    held = ''
  }
}

export const clipboard = loud('clipboard', new Clipboard())
