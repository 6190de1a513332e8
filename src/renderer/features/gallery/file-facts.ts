import { formatDuration } from '../../view/duration.ts'
import { generatorName } from '../../view/generator-words.ts'
import { formatMoment } from '../../view/moment.ts'
import { workedMs } from '../../view/worked-time.ts'
import type { Piece } from './piece.ts'

/** One line of a file's facts. */
export interface Fact {
  readonly label: string
  readonly value: string
  /** The whole of what `value` gives in short. */
  readonly whole?: string
}

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const

/** A file's size as file managers give it, in powers of ten: "912 bytes", "1.4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  let value = bytes
  let unit: string = UNITS[0]
  for (const candidate of UNITS) {
    value /= 1000
    unit = candidate
    // Rounded up to the next unit where it would be called 1000 of this one.
    if (value < 999.5) break
  }
  return `${value < 9.95 ? value.toFixed(1) : value.toFixed(0)} ${unit}`
}

/** "4.0 s", "35 s", "2 min 5 s". */
const formatLength = (ms: number): string => (ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : formatDuration(ms))

/** The beginning of a digest that is enough to tell files apart by eye. */
const SHORT_DIGEST = 12

function outputFacts({ task, kind }: Piece): readonly Fact[] {
  const output = (task?.output ?? {}) as Readonly<Record<string, unknown>>
  const { width, height, durationMs, frames, words } = output
  const facts: Fact[] = []
  if (typeof width === 'number' && typeof height === 'number' && kind !== 'text') {
    facts.push({ label: 'Dimensions', value: `${width} × ${height}` })
  }
  if (typeof durationMs === 'number' && kind === 'film') {
    const count = typeof frames === 'number' ? `, ${frames} frames` : ''
    facts.push({ label: 'Length', value: `${formatLength(durationMs)}${count}` })
  }
  if (typeof words === 'number' && kind === 'text') facts.push({ label: 'Words', value: String(words) })
  return facts
}

/** What there is to know of a piece's file; empty until it is there. */
export function fileFacts(piece: Piece, now: number): readonly Fact[] {
  const { artifact, task, plan } = piece
  if (!artifact || !task) return []
  // A duration breaks before it, never inside it.
  const took = formatDuration(workedMs([task], 0)).replaceAll(' ', '\u00a0')
  const made = task.completedAt === null ? '' : formatMoment(task.completedAt, now)
  const again = task.attempts > 1 ? `, at try ${task.attempts}` : ''
  return [
    ...outputFacts(piece),
    { label: 'Size', value: formatBytes(artifact.bytes), whole: `${artifact.bytes} bytes` },
    { label: 'Type', value: artifact.mime.split(';', 1)[0] ?? artifact.mime },
    { label: 'Made', value: `${made}, in ${took}${again}` },
    { label: 'By', value: generatorName(plan.generator) },
    { label: 'SHA-256', value: artifact.sha256.slice(0, SHORT_DIGEST), whole: artifact.sha256 },
  ]
}

/** A file's absolute path on the host, as its system writes paths. `path` is relative, with forward slashes. */
export function hostPath(dataDir: string, path: string): string {
  const windows = /^(?:[A-Za-z]:|\\\\)/.test(dataDir)
  return windows ? `${dataDir}\\${path.replaceAll('/', '\\')}` : `${dataDir}/${path}`
}
