import type { CommandOutput } from '../../../shared/contract/commands.ts'

export type About = CommandOutput<'host.about'>

interface Fact {
  readonly name: string
  readonly value: string
}

const HOSTS: Readonly<Record<About['host'], string>> = {
  desktop: 'Desktop app',
  browser: 'In the browser',
  terminal: 'In the terminal',
}

/** What runs, and on what, line by line. */
export const factRows = ({ version, host, programs, system }: About): readonly Fact[] => [
  { name: 'Version', value: version },
  { name: 'Host', value: HOSTS[host] },
  ...programs.map((program) => ({ name: program.name, value: program.version })),
  { name: 'System', value: system },
]

/** The same as text, for whoever reports a fault. */
export const factText = (about: About): string =>
  ['Callboard', ...factRows(about).map(({ name, value }) => `${name}: ${value}`)].join('\n')
