import { z } from 'zod'
import type { Fork } from '../utility-worker.ts'

/** What the command line says at the end, as its `--json` has it. */
const endSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bundle'), file: z.string() }),
  z.object({ type: z.literal('error'), error: z.object({ message: z.string() }) }),
])
type End = z.infer<typeof endSchema>

export interface ReportSaverOptions {
  readonly fork: Fork
  /** Absolute path of the built command line. */
  readonly program: string
  readonly dataDir: string
  /** Asks where the report shall be; null where the person thinks better of it. */
  readonly chooseFile: () => Promise<string | null>
  /** Shows a file in the file manager. */
  readonly showItem: (file: string) => void
  readonly warn: (message: string, detail: string) => void
}

const failed = (message: string): End => ({ type: 'error', error: { message } })

function readEnd(line: string): End | null {
  try {
    return endSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    // No JSON is no end.
    return null
  }
}

/** Runs `doctor --bundle` in a process of its own. It does not end by itself there, so it is ended once it has told how it went. */
function makeReport({ fork, program, dataDir }: ReportSaverOptions, file: string): Promise<End> {
  const words = ['doctor', '--bundle', file, '--force', '--json', '--data-dir', dataDir]
  const child = fork(program, words, { serviceName: 'Callboard report', stdio: 'pipe' })
  const { promise, resolve } = Promise.withResolvers<End>()
  let rest = ''
  child.stdout?.on('data', (bytes: Buffer) => {
    const lines = (rest + bytes.toString('utf8')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const end = readEnd(line)
      if (end) resolve(end)
    }
  })
  child.once('exit', () => resolve(failed('It ended before the report was written.')))
  return promise.finally(() => child.kill())
}

/**
 * Saves a report for somebody else, as `callboard doctor --bundle` does: by that very command, since a packaged app brings no terminal, and
 * looking through a large folder would hold up the window.
 */
export function createReportSaver(options: ReportSaverOptions): () => Promise<void> {
  return async () => {
    const file = await options.chooseFile()
    if (file === null) return
    // A dialog for saving has asked already whether a file shall be replaced.
    const end = await makeReport(options, file)
    if (end.type === 'bundle') options.showItem(end.file)
    else options.warn('The report could not be saved', end.error.message)
  }
}
