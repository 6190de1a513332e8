import type { Json } from '../../shared/domain/json.ts'
import type { Expectations } from '../forecast/ports.ts'
import { checkedProductionSchema } from './production-input.ts'

/** What a row of the table of steps says of its work. */
export interface ExpectedStep {
  readonly id: string
  readonly perCharacter: boolean
  /** Whether a task gets larger with the cast. */
  readonly growsWithCast?: true
  /**
   * Share of the whole until durations have been measured: percent of the work of six characters by the built-in
   * studio, as it took two cores on 20 November 2026.
   */
  readonly weight: number
  /** Milliseconds that one task takes the built-in studio on two cores with nothing else to do. */
  readonly builtinMs: number
}

/** The table's weights are meant for so many characters. */
const WEIGHED_CHARACTERS = 6
const BUILTIN = 'builtin'

/** The size of the cast that a production's checked input asks for; null where it is none. */
function castOf(input: Json): number | null {
  const parsed = checkedProductionSchema.safeParse(input)
  return parsed.success ? parsed.data.characters : null
}

/** What the table of steps and a production's input say of its work before it is done: all goes by the cast. */
export function expectProduction(steps: readonly ExpectedStep[]): Expectations {
  const rows = new Map(steps.map((row) => [row.id, row]))
  return {
    expectedItems: (stepId, input) => (rows.get(stepId)?.perCharacter ? castOf(input) : null),
    sizeOf: (stepId, input) => (rows.get(stepId)?.growsWithCast ? castOf(input) : null),
    weightOf(stepId, input) {
      const row = rows.get(stepId)
      if (!row) return null
      return row.perCharacter ? (row.weight * (castOf(input) ?? WEIGHED_CHARACTERS)) / WEIGHED_CHARACTERS : row.weight
    },
    workMsOf(stepId, generator, input) {
      const row = rows.get(stepId)
      if (!row || generator !== BUILTIN) return null
      return row.perCharacter ? row.builtinMs * (castOf(input) ?? WEIGHED_CHARACTERS) : row.builtinMs
    },
  }
}
