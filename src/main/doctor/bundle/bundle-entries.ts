import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { crashReports } from '../../log/crash-report.ts'
import { filesIn } from '../../log/keep-newest.ts'
import { logPlaces } from '../../log/places.ts'
import type { Redact } from '../../log/redact.ts'
import type { DataDir } from '../../storage/data-dir.ts'
import type { Finding } from '../finding.ts'
import { readDatabaseFacts } from './database-facts.ts'
import { readMachineFacts } from './machine-facts.ts'

export interface BundleOptions {
  readonly dataDir: DataDir
  readonly findings: readonly Finding[]
  readonly version: string
  /** Whether the titles and prompts of runs go along. */
  readonly withTitles: boolean
  readonly redact: Redact
  /** Epoch milliseconds. */
  readonly now: number
}

/** One file of a report, its secrets taken out. */
export interface BundleEntry {
  readonly name: string
  /** What it is, in a few words. */
  readonly about: string
  /** Read when it is asked for, since logs can be large. */
  readonly read: () => string
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** A log may be renamed in the middle of all this; what is not there any more is empty. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (thrown) {
    return `${String(thrown)}\n`
  }
}

const readMe = (entries: readonly BundleEntry[], withTitles: boolean): string =>
  [
    'A report about Callboard, made by `callboard doctor --bundle`.',
    '',
    ...entries.map(({ name, about }) => `${name}: ${about}`),
    '',
    `Left out: tokens, passwords and other secrets ("[secret]"), the name of your own folder ("~"), what your shows hold${withTitles ? '' : ', their titles and prompts'},`,
    'and dumps of crashed processes, which are pieces of memory with whatever was in it.',
    'Look through it before you send it to anybody.',
    '',
  ].join('\n')

/** What a report consists of. Every text passes `redact`, and none gets in beside it. */
export function bundleEntries(options: BundleOptions): BundleEntry[] {
  const { dataDir, findings, version, withTitles, redact, now } = options
  const { folder, dumps } = logPlaces(dataDir.root)
  const facts = readDatabaseFacts(dataDir.database, withTitles)
  const dumpList = filesIn(dumps, /\.dmp$/).map(({ file, bytes, at }) => ({
    name: basename(file),
    bytes,
    at: new Date(at).toISOString(),
  }))
  const entries: BundleEntry[] = [
    { name: 'doctor.json', about: 'what the doctor found', read: () => json(findings) },
    {
      name: 'machine.json',
      about: 'versions, machine, sizes',
      read: () => json(readMachineFacts(dataDir.root, version, now)),
    },
    { name: 'database.json', about: 'rows of each table', read: () => json(facts.counts) },
    { name: 'settings.json', about: 'settings other than the defaults', read: () => json(facts.settings) },
    {
      name: 'runs.json',
      about: `the latest runs and failures, by code${withTitles ? ', with titles and prompts' : ''}`,
      read: () => json({ runs: facts.runs, failures: facts.failures }),
    },
    { name: 'dumps.json', about: 'names of crash dumps, which stay where they are', read: () => json(dumpList) },
    ...filesIn(folder, /^callboard(\.\d+)?\.log$/).map(({ file }) => ({
      name: `logs/${basename(file)}`,
      about: 'the log',
      read: () => readText(file),
    })),
    ...crashReports(folder).map(({ file }) => ({
      name: `logs/${basename(file)}`,
      about: 'an error that nobody caught, and the log before it',
      read: () => readText(file),
    })),
  ]
  const guide = { name: 'README.txt', about: 'what is what', read: () => readMe(entries, withTitles) }
  return [guide, ...entries].map((entry) => ({ ...entry, read: () => redact(entry.read()) }))
}
