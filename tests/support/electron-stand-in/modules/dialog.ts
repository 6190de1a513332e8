import type * as E from 'electron'
import { loud, refuse } from '../core/loud.ts'

type DialogName = Extract<keyof E.Dialog, 'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>

/** A dialog that throws: nobody is there to answer, unless the test has put its own function in place. */
function unanswered(name: DialogName): (...args: unknown[]) => never {
  return (...args) => refuse(`dialog.${name} was not answered by the test: ${JSON.stringify(args.at(-1))}`)
}

export const dialog = loud('dialog', {
  showErrorBox: unanswered('showErrorBox'),
  showMessageBox: async (...args: unknown[]): Promise<never> => unanswered('showMessageBox')(...args),
  showOpenDialog: async (...args: unknown[]): Promise<never> => unanswered('showOpenDialog')(...args),
  showSaveDialog: async (...args: unknown[]): Promise<never> => unanswered('showSaveDialog')(...args),
})
