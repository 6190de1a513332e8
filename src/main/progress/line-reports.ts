import { WHOLE_RUN } from '../../shared/progress/progress-event.ts'
import type { ProgressLine } from './read-line.ts'

/** What a line of a progress file means for the operation that shows it. */
export type LineReport =
  | {
      readonly kind: 'update'
      readonly currentStep: string
      /** Of a step that is new. */
      readonly weight?: number
      /** How much of the step is done, 0..1. */
      readonly fraction?: number
      readonly message?: string
    }
  | { readonly kind: 'complete' }
  | { readonly kind: 'fail'; readonly message: string }

/** Makes reports of lines, in their order. */
export interface LineReports {
  take(line: ProgressLine): LineReport[]
  /** The file begins anew: what it tells again is left out. */
  begunAnew(): void
  /** Why the work failed, where the latest line says so and may be the last. */
  readonly stumbled: string | null
}

const LEAST = 0.01

/**
 * The weight of a step that is entered when `overall` of the whole is done: it gets all that is left, so that the board
 * shows what the file says. Where the file does not say, it weighs as much as a step before it on average.
 */
function newWeight(overall: number | null, total: number, count: number): number {
  if (count === 0) return 1
  if (overall === null || overall <= 0) return total / count
  const done = Math.min(1 - LEAST, Math.max(LEAST, overall))
  return Math.min(1e12, (total * (1 - done)) / done)
}

/** How far the current step must be for the whole to be at `overall`, all other steps being done. */
function fractionAt(overall: number, weight: number, total: number): number {
  return Math.min(1, Math.max(0, (overall * total - (total - weight)) / weight))
}

/**
 * Maps lines of a progress file to reports on an operation: stages become steps as they appear, and the percentage
 * of the whole becomes the current step's fraction and a new step's weight.
 *
 * A line of a whole run (stage `run`) ends it when it says so. Another line ends it when it is complete at 100 %; one
 * that says `error` does when nothing follows it (`stumbled`), unless it names itself a step's (`metadata.stepId`), as
 * Callboard's own lines do: there the run's own line follows.
 */
export function createLineReports(): LineReports {
  const weights = new Map<string, number>()
  let total = 0
  let current: string | null = null
  let latest: number | null = null
  let again = false
  let stumbled: string | null = null

  /** Lines that a rewritten file tells a second time. Lines without a time cannot be told from new ones. */
  function isKnown({ at }: ProgressLine): boolean {
    if (again && at !== null && latest !== null && at <= latest) return true
    again = false
    latest = at ?? latest
    return false
  }

  /** Whether the line leads into its stage. Steps of one run overlap in our own files: those only go forward. */
  function enters({ stage, phase, aboutStep }: ProgressLine): boolean {
    if (!weights.has(stage)) return true
    return !aboutStep && (phase === 'starting' || phase === 'running')
  }

  function update(step: string, { overall, message }: ProgressLine): LineReport {
    const isNew = !weights.has(step)
    if (isNew) {
      const added = newWeight(overall, total, weights.size)
      weights.set(step, added)
      total += added
    }
    const weight = weights.get(step) ?? 1
    return {
      kind: 'update',
      currentStep: step,
      ...(isNew && { weight }),
      ...(overall !== null && { fraction: fractionAt(overall, weight, total) }),
      ...(message !== null && { message }),
    }
  }

  function takeWhole(line: ProgressLine): LineReport[] {
    if (line.phase === 'complete') return [{ kind: 'complete' }]
    if (line.phase === 'error') return [{ kind: 'fail', message: line.message ?? 'Failed' }]
    return current === null ? [] : [update(current, line)]
  }

  return {
    get stumbled() {
      return stumbled
    },
    begunAnew() {
      again = true
    },
    take(line) {
      if (isKnown(line)) return []
      stumbled = null
      if (line.stage === WHOLE_RUN && !line.aboutStep) return takeWhole(line)
      if (current === null || enters(line)) current = line.stage
      const reports = [update(current, line)]
      if (line.aboutStep) return reports
      if (line.phase === 'error') stumbled = line.message ?? `${line.stage} failed`
      return line.phase === 'complete' && line.overall === 1 ? [...reports, { kind: 'complete' }] : reports
    },
  }
}

/** The same with less: of several words about one step in a row, the last. */
export function condense(reports: readonly LineReport[]): LineReport[] {
  const kept: LineReport[] = []
  for (const report of reports) {
    const before = kept.at(-1)
    if (report.kind === 'update' && before?.kind === 'update' && before.currentStep === report.currentStep) {
      kept[kept.length - 1] = { ...before, ...report }
    } else kept.push(report)
  }
  return kept
}
