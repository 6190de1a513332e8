import type * as E from 'electron'
import { loud, refuse } from '../core/loud.ts'
import { runtime } from '../core/runtime.ts'

type DialogName = Extract<keyof E.Dialog, 'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>

/** Nobody is there to answer a dialog, unless the test has put its own function in place. */
function unanswered(name: DialogName, asked: unknown): never {
  return refuse(`dialog.${name} was not answered by the test: ${JSON.stringify(asked)}`)
}

export const dialog = loud('dialog', {
  /** Before `ready` it writes to stderr, as Electron does on Linux, where it has no dialogs yet. */
  showErrorBox: (title: string, content: string): void => {
    if (runtime.ready) unanswered('showErrorBox', [title, content])
    console.error(`${title}\n${content}`)
  },
  showMessageBox: async (...args: unknown[]): Promise<never> => unanswered('showMessageBox', args.at(-1)),
  showOpenDialog: async (...args: unknown[]): Promise<never> => unanswered('showOpenDialog', args.at(-1)),
  showSaveDialog: async (...args: unknown[]): Promise<never> => unanswered('showSaveDialog', args.at(-1)),
})
