import { z } from 'zod'

/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export const jsonSchema: z.ZodType<Json> = z.json()

const DEEPEST = 32

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1))
}

/**
 * JSON from outside: at most 32 levels deep, so that whoever reads it back, by whatever recursion, has the stack for it.
 */
export const boundedJsonSchema: z.ZodType<Json> = z
  .unknown()
  .refine((value) => !isDeeperThan(value, DEEPEST), `at most ${DEEPEST} levels deep`)
  .pipe(jsonSchema)
