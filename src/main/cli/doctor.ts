import { resolve } from 'node:path'
import { CallboardError } from '../../shared/contract/errors.ts'
import { plainText } from '../../shared/text/width.ts'
import { bundleEntries } from '../doctor/bundle/bundle-entries.ts'
import { type WrittenBundle, writeBundle } from '../doctor/bundle/write-bundle.ts'
import { examine, tidyUp } from '../doctor/checkup.ts'
import type { Finding } from '../doctor/finding.ts'
import { createHostRedact } from '../log/host-log.ts'
import { dataDirAt } from '../storage/data-dir.ts'
import type { CommandContext } from './context.ts'
import { EXIT } from './exit.ts'
import { writeJson } from './output.ts'
import { readToken } from './target.ts'

export interface DoctorOptions {
  /** Removes what is left over first. */
  readonly tidy?: boolean
  /** Writes a report into this file; into one with the time in its name where it is `true`. */
  readonly bundle?: string | true
  /** Writes over a file that is there. */
  readonly force?: boolean
  /** Titles and prompts go into the report. */
  readonly withTitles?: boolean
}

const MARKS = { ok: ' ok ', warning: 'look', error: 'BAD ' } as const

const findingText = ({ severity, part, text, about }: Finding): string =>
  [
    `${MARKS[severity]}  ${part.padEnd(8)}  ${plainText(text)}`,
    ...about.map((name) => `                ${plainText(name)}`),
    '',
  ].join('\n')

/** `callboard-report-2026-11-20-1531.zip`, in UTC. */
const nameAt = (now: number): string =>
  `callboard-report-${new Date(now).toISOString().slice(0, 16).replace('T', '-').replace(':', '')}.zip`

const sizeText = (bytes: number): string => `${Math.ceil(bytes / 1024).toLocaleString('en')} KiB`

function tellBundle({ output, json }: CommandContext, { file, entries }: WrittenBundle, withTitles: boolean): void {
  if (json) {
    writeJson(output, { type: 'bundle', file, entries })
    return
  }
  output.write(`\n${plainText(file)}\n`)
  for (const { name, bytes } of entries) output.write(`  ${sizeText(bytes).padStart(10)}  ${plainText(name)}\n`)
  const left = withTitles ? 'Secrets were' : 'Secrets, titles and prompts were'
  output.write(`${left} left out. Nothing was sent: look through it, and send it to whom you trust.\n`)
}

async function saveBundle(
  context: CommandContext,
  findings: readonly Finding[],
  { bundle, force = false, withTitles = false }: DoctorOptions,
  version: string,
): Promise<void> {
  const dataDir = dataDirAt(context.dataDir)
  const now = context.clock.now()
  const token = readToken(dataDir.tokenFile)
  const redact = createHostRedact(process.env, token === undefined ? [] : [token])
  const entries = bundleEntries({ dataDir, findings, version, withTitles, redact, now })
  const file = resolve(typeof bundle === 'string' ? bundle : nameAt(now))
  tellBundle(context, await writeBundle(file, entries, force), withTitles)
}

/**
 * `doctor`: looks a data folder through and says what it found; with `--bundle` also writes that down in a report for somebody else.
 * Ends with 1 where something is wrong with the folder.
 *
 * @param version of this Callboard
 * @throws CallboardError `BAD_INPUT` where options of the report are given without one
 */
export async function runDoctor(context: CommandContext, options: DoctorOptions, version: string): Promise<number> {
  const { output, json, clock } = context
  if (options.bundle === undefined && (options.force || options.withTitles))
    throw new CallboardError('BAD_INPUT', '--force and --with-titles belong to --bundle.')
  const dataDir = dataDirAt(context.dataDir)
  if (options.tidy === true) {
    const removed = await tidyUp(dataDir)
    output.note(
      removed.length === 0 ? 'Nothing was left over.' : `Removed ${removed.length} files that were left over.`,
    )
  }
  const findings = await examine(dataDir, clock.now())
  for (const found of findings) {
    if (json) writeJson(output, found)
    else output.write(findingText(found))
  }
  if (options.bundle !== undefined) await saveBundle(context, findings, options, version)
  return findings.some(({ severity }) => severity === 'error') ? EXIT.FAILED : EXIT.DONE
}
