import { z } from 'zod'

const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

/** Text of another program that will be drawn on terminals: no control characters, no more than fits. */
const shown = (max: number) => z.string().transform((text) => text.replace(CONTROLS, ' ').trim().slice(0, max))

/**
 * A line of a progress file, as any program may have written it.
 *
 * Only `stage` must be there. What is said beyond this is left alone.
 */
const lineSchema = z.object({
  timestamp: z.string().optional().catch(undefined),
  stage: shown(80).pipe(z.string().min(1)),
  phase: z.enum(['starting', 'running', 'complete', 'error']).default('running'),
  message: shown(2000).nullish(),
  /** Of the whole. */
  percentage: z
    .number()
    .transform((value) => Math.min(100, Math.max(0, value)))
    .nullish(),
  metadata: z.looseObject({ stepId: z.string().nullish() }).nullish().catch(undefined),
})

/** What one line says. */
export interface ProgressLine {
  /** Epoch milliseconds; null where the line does not say, or not in ISO 8601. */
  readonly at: number | null
  readonly stage: string
  readonly phase: z.infer<typeof lineSchema>['phase']
  /** Null where there is none. */
  readonly message: string | null
  /** 0..1 of the whole; null where the line does not say. */
  readonly overall: number | null
  /** The line says itself that it is about one step of a run whose own end is told by another line. */
  readonly aboutStep: boolean
}

export type ReadLine = { readonly ok: true; readonly line: ProgressLine } | { readonly ok: false; readonly why: string }

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads one line of a progress file, and says what is wrong with it where it is none. */
export function readProgressLine(text: string | null): ReadLine {
  if (text === null) return { ok: false, why: 'the line is too long' }
  const value = parseJson(text)
  if (value === undefined) return { ok: false, why: 'it is not JSON' }
  const parsed = lineSchema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { ok: false, why: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not valid'}` }
  }
  const { timestamp, stage, phase, message, percentage, metadata } = parsed.data
  const at = Date.parse(timestamp ?? '')
  return {
    ok: true,
    line: {
      at: Number.isNaN(at) ? null : at,
      stage,
      phase,
      message: message || null,
      overall: percentage === undefined || percentage === null ? null : percentage / 100,
      aboutStep: typeof metadata?.stepId === 'string',
    },
  }
}
