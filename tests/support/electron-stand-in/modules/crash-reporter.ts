import type * as E from 'electron'
import { loud, refuse } from '../core/loud.ts'
import { runtime } from '../core/runtime.ts'

/** Accepts to watch, and never has anything to tell: what crashes here is Node or Chromium, and leaves no dump. */
class CrashReporter implements Pick<E.CrashReporter, 'start'> {
  start(options: E.CrashReporterStartOptions): void {
    if (runtime.ready) throw new Error('processes that were started before crashReporter.start() are not watched')
    if (options.uploadToServer !== false) refuse('crashReporter.start() with uploads is not modelled')
  }
}

export const crashReporter = loud('crashReporter', new CrashReporter())
