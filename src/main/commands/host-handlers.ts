import { arch, release, type } from 'node:os'
import type { HOST_COMMANDS } from '../../shared/contract/command-table/host-commands.ts'
import type { CommandOutput } from '../../shared/contract/commands.ts'
import type { Handlers } from './handlers.ts'

type Versions = Readonly<Record<string, string | undefined>>

/** What `process.versions` calls the programs that a person may know, the outermost first. */
const PROGRAMS = [
  ['electron', 'Electron'],
  ['chrome', 'Chromium'],
  ['node', 'Node.js'],
] as const

/** The programs among some versions that a person may know. */
export const programsOf = (versions: Versions): CommandOutput<'host.about'>['programs'] =>
  PROGRAMS.flatMap(([key, name]) => {
    const version = versions[key]
    return version === undefined ? [] : { name, version }
  })

/** An operating system in a line: `Linux 6.1.0, x64`. macOS tells only the release of what is under it. */
export function systemName(kind: string, version: string, processor: string): string {
  if (kind === 'Darwin') return `macOS (Darwin ${version}), ${processor}`
  return `${kind === 'Windows_NT' ? 'Windows' : kind} ${version}, ${processor}`
}

/** What the commands about the host itself answer. */
export function createHostHandlers(info: CommandOutput<'host.info'>): Pick<Handlers, keyof typeof HOST_COMMANDS> {
  return {
    'host.info': () => info,
    'host.about': () => ({
      version: info.version,
      host: info.host,
      programs: programsOf(process.versions),
      system: systemName(type(), release(), arch()),
    }),
  }
}
