import { z } from 'zod'
import { productionInputSchema } from '../../shared/contract/command-table/run-commands.ts'
import { CallboardError, type ErrorCode } from '../../shared/contract/errors.ts'
import { CHARACTERS_MAX, PROMPT_MAX, TITLE_MAX } from '../../shared/show/blueprint.ts'
import type { CheckedInput } from './definition.ts'

export const checkedProductionSchema = z.object({
  prompt: z.string(),
  characters: z.int(),
  seed: z.int(),
  title: z.string().nullable(),
})
export type ProductionInput = z.infer<typeof checkedProductionSchema>

/** At least one character that can be seen: not only spaces, controls or invisible formatting. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Z}]/u

const EXPLAIN: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  characters: ['CHARACTERS_OUT_OF_RANGE', `A show has 1 to ${CHARACTERS_MAX} characters.`],
  seed: ['SEED_OUT_OF_RANGE', 'A seed is a whole number from 0 to 4294967295.'],
  title: ['TITLE_TOO_LONG', `A title has at most ${TITLE_MAX} characters.`],
  prompt: ['PROMPT_EMPTY', 'Write a prompt: one sentence about the show is enough.'],
}

function explain(error: z.ZodError): CallboardError {
  const issue = error.issues[0]
  const field = String(issue?.path[0] ?? '')
  const wrongType =
    issue?.code === 'invalid_type' && (field === 'title' || field === 'prompt') && issue.input !== undefined
  const [code, message] = (wrongType ? undefined : EXPLAIN[field]) ?? [
    'BAD_INPUT',
    `${field}: ${issue?.message ?? 'not valid'}`,
  ]
  return new CallboardError(code, message, { cause: error })
}

/**
 * Checks what a person gives to start a production.
 *
 * @param pickSeed chooses a seed where none is given; it is kept with the run, so that the run can be made again
 * @throws CallboardError `PROMPT_EMPTY`, `PROMPT_TOO_LONG`, `CHARACTERS_OUT_OF_RANGE`, `SEED_OUT_OF_RANGE`,
 *   `TITLE_TOO_LONG` or `BAD_INPUT`
 */
export function parseProductionInput(input: unknown, pickSeed: () => number): CheckedInput {
  const parsed = productionInputSchema.safeParse(input)
  if (!parsed.success) throw explain(parsed.error)
  const prompt = parsed.data.prompt.toWellFormed().trim()
  const title = parsed.data.title?.toWellFormed().trim() ?? ''
  if (!VISIBLE.test(prompt)) throw new CallboardError('PROMPT_EMPTY', EXPLAIN.prompt?.[1] ?? '')
  if (prompt.length > PROMPT_MAX) {
    const message = `The prompt has ${prompt.length} characters; at most ${PROMPT_MAX} fit.`
    throw new CallboardError('PROMPT_TOO_LONG', message)
  }
  const titled = VISIBLE.test(title)
  const checked: ProductionInput = {
    prompt,
    characters: parsed.data.characters,
    seed: parsed.data.seed ?? pickSeed(),
    title: titled ? title : null,
  }
  return { input: checked, title: titled ? title : workingTitle(prompt), titled }
}

/** The prompt's beginning, cut at a word, to call a run by until it has a title. */
function workingTitle(prompt: string): string {
  const line = prompt.replaceAll(/\s+/gu, ' ')
  const letters = [...line]
  if (letters.length <= 60) return line
  const cut = letters.slice(0, 60).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > 30 ? cut.slice(0, space) : cut}…`
}
