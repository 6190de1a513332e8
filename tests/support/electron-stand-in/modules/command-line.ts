import type * as E from 'electron'
import { loud } from '../core/loud.ts'
import { runtime } from '../core/runtime.ts'
import { identity } from './identity.ts'

const appended: string[] = []

/** The switches that the application, or Playwright, adds for Chromium before `ready`. */
export function appendedSwitches(): readonly string[] {
  return appended
}

function find(name: string): string | undefined {
  return [...identity().switches, ...appended].find((given) => given === `--${name}` || given.startsWith(`--${name}=`))
}

class CommandLine implements Pick<E.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'> {
  appendSwitch(name: string, value = ''): void {
    // Later ones reach nobody: Chromium runs by then.
    if (!runtime.ready) appended.push(value === '' ? `--${name}` : `--${name}=${value}`)
  }

  hasSwitch(name: string): boolean {
    return find(name) !== undefined
  }

  getSwitchValue(name: string): string {
    return find(name)?.slice(`--${name}=`.length) ?? ''
  }
}

export const commandLine = loud('app.commandLine', new CommandLine())
