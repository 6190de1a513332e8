import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { FUSES } from './fuses.ts'

/** One fuse of an executable, beside what it must be. */
export interface FuseReading {
  readonly name: string
  readonly wanted: 'on' | 'off'
  /** `missing` where the executable's Electron does not know the fuse, or no longer does. */
  readonly found: 'on' | 'off' | 'missing'
}

function stateOf(byte: number | undefined): FuseReading['found'] {
  if (byte === FuseState.ENABLE) return 'on'
  return byte === FuseState.DISABLE ? 'off' : 'missing'
}

/**
 * Reads the fuses of a packed executable, or of an app bundle of macOS.
 *
 * @returns those that we set, in their own order
 * @throws Error where there are none in the file: it is not Electron's
 */
export async function readFuses(executable: string): Promise<readonly FuseReading[]> {
  const wire = await getCurrentFuseWire(executable)
  if (wire.version !== FuseVersion.V1) throw new Error(`its fuses are of version ${String(wire.version)}, not 1`)
  return FUSES.map(({ option, on }) => ({
    name: FuseV1Options[option],
    wanted: on ? 'on' : 'off',
    found: stateOf(wire[option]),
  }))
}

export const areRight = (readings: readonly FuseReading[]): boolean =>
  readings.every(({ wanted, found }) => wanted === found)

/** A line for each fuse: its name, how it is, and what is wrong about that. */
export function fuseTable(readings: readonly FuseReading[]): string {
  const width = Math.max(...readings.map(({ name }) => name.length))
  const line = ({ name, wanted, found }: FuseReading): string =>
    `  ${name.padEnd(width)}  ${wanted === found ? found : `${found}, must be ${wanted}`}`
  return readings.map(line).join('\n')
}
