import type * as E from 'electron'
import { loud } from '../core/loud.ts'

const started = new Set<number>()
let lastId = 0

class PowerSaveBlocker implements Pick<E.PowerSaveBlocker, 'start' | 'stop' | 'isStarted'> {
  start(_type: Parameters<E.PowerSaveBlocker['start']>[0]): number {
    lastId += 1
    started.add(lastId)
    return lastId
  }

  stop(id: number): boolean {
    return started.delete(id)
  }

  isStarted(id: number): boolean {
    return started.has(id)
  }
}

export const powerSaveBlocker = loud('powerSaveBlocker', new PowerSaveBlocker())
