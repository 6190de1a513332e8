import { z } from 'zod'

/** What a client may do. `control` includes `watch`; `report` is for programs that tell of their own work. */
export const SCOPES = ['watch', 'control', 'report'] as const
export type Scope = (typeof SCOPES)[number]

/** One command: who may give it, what goes in and what comes out. */
export interface CommandSpec<I extends z.ZodType, O extends z.ZodType> {
  readonly scope: Scope
  readonly input: I
  readonly output: O
}

export const command = <I extends z.ZodType, O extends z.ZodType>(
  scope: Scope,
  input: I,
  output: O,
): CommandSpec<I, O> => ({ scope, input, output })

/** Input of a command on one run. */
export const runRef = z.strictObject({ runId: z.string().min(1).max(200) })
