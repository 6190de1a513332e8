import { z } from 'zod'
import { FIND_MAX, patternFault } from '../../logs/pattern.ts'
import { LOG_LEVELS, logLineSchema } from '../views.ts'
import { command, runRef } from './spec.ts'

const pattern = z
  .string()
  .max(FIND_MAX)
  .superRefine((source, context) => {
    const fault = patternFault(source)
    if (fault !== null) context.addIssue({ code: 'custom', message: `this is no regular expression: ${fault}` })
  })

const filter = runRef.extend({
  step: z.string().max(80).optional(),
  item: z.string().max(200).optional(),
  /** This level and those above. */
  level: z.enum(LOG_LEVELS).optional(),
  /** Exactly these levels. */
  levels: z.array(z.enum(LOG_LEVELS)).max(LOG_LEVELS.length).optional(),
  attempt: z.int().min(0).optional(),
  /** Text that must occur, in any case. */
  grep: z.string().max(FIND_MAX).optional(),
  /** A regular expression of JavaScript that must match, in any case. */
  regex: pattern.optional(),
  /** Written at this time or later, in epoch milliseconds. */
  since: z.number().optional(),
  /** Written before this time, in epoch milliseconds. */
  until: z.number().optional(),
  /** Only lines with a higher id. */
  after: z.int().min(0).default(0),
})

/** A line and where the searched text or pattern stands in it: starts and ends, in UTF-16 code units. */
const foundLineSchema = logLineSchema.extend({ marks: z.array(z.tuple([z.int(), z.int()])) })
export type FoundLine = z.infer<typeof foundLineSchema>

const count = z.int().min(0)

export const LOG_COMMANDS = {
  /** Lines by id, oldest first: the first after `after`, or, where `before` is given, the last before that. */
  'log.search': command(
    'watch',
    filter.extend({
      /** Only lines with a lower id. */
      before: z.int().min(0).optional(),
      limit: z.int().min(1).max(5000).default(500),
    }),
    z.object({ lines: z.array(logLineSchema) }),
  ),
  /** Lines by their row among all that match, and how many those are: what a list of any length needs to show a part. */
  'log.window': command(
    'watch',
    filter.extend({
      /** The first row wanted, from 0; without it the last `limit` rows. */
      row: count.optional(),
      /** Asks in which row this line stands, or the next that matches. */
      near: z.int().min(0).optional(),
      limit: z.int().min(0).max(1000).default(200),
    }),
    z.object({
      /** Row of the first of `lines`. */
      row: count,
      /** Fewer than asked for where their texts are very long. */
      lines: z.array(foundLineSchema),
      /** Rows that match, as far as was searched. */
      total: count,
      /** How many match of each level, whichever levels are wanted. */
      levels: z.object({ debug: count, info: count, warn: count, error: count }),
      near: count.nullable(),
      /** The newest line that was looked at; 0 where there is none. */
      lastId: count,
      /** Share of the run's lines that was searched, 0..1. Below 1 the answer is a first one: ask again for more. */
      searched: z.number().min(0).max(1),
    }),
  ),
} as const
