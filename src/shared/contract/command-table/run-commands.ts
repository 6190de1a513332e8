import { z } from 'zod'
import type { CallboardEvent } from '../../domain/event.ts'
import { CHARACTERS_DEFAULT, CHARACTERS_MAX, TITLE_MAX } from '../../show/blueprint.ts'
import { BRIEF_MAX } from '../../show/character.ts'
import { etaValueSchema } from '../eta-value.ts'
import { artifactViewSchema, RUN_FILTERS, runRowSchema, runViewSchema } from '../views.ts'
import { command, runRef } from './spec.ts'

const done = z.object({ runId: z.string(), status: z.string() })

/** What a person changes for work that is done again. */
const change = {
  seed: z.int().min(0).max(0xffffffff).optional(),
  /** What the character looks like, in a sentence or two. */
  brief: z.string().trim().min(1).max(BRIEF_MAX).optional(),
}

/** What a person gives to start a production. Messages are shown as they stand. */
export const productionInputSchema = z.strictObject({
  prompt: z.string(),
  characters: z.int().min(1).max(CHARACTERS_MAX).default(CHARACTERS_DEFAULT),
  seed: z.int().min(0).max(0xffffffff).optional(),
  title: z.string().max(TITLE_MAX).optional(),
})

export const RUN_COMMANDS = {
  'run.create': command(
    'control',
    z.strictObject({ pipeline: z.string().default('show-production'), input: z.unknown() }),
    z.object({ runId: z.string() }),
  ),
  /** When a run with this input would be done if it were begun now. */
  'run.estimate': command(
    'watch',
    z.strictObject({ pipeline: z.string().default('show-production'), input: z.unknown() }),
    etaValueSchema,
  ),
  'run.list': command(
    'watch',
    z.strictObject({
      limit: z.int().min(1).max(1000).default(200),
      /** Words that must all occur in the title, in any case and with any accents. */
      text: z.string().max(200).optional(),
      status: z.enum(RUN_FILTERS).optional(),
      /** The `next` of the page before. */
      page: z.string().max(300).optional(),
      /** Only runs created before this, in epoch milliseconds. */
      before: z.number().optional(),
    }),
    z.object({
      runs: z.array(runRowSchema),
      /** How many there are in all pages. */
      total: z.int(),
      /** What to ask for the next page with; null where this is the last. */
      next: z.string().nullable(),
    }),
  ),
  'run.get': command('watch', runRef, runViewSchema),
  /** The events of one run after `since`, as the feed tells them: all of them, folded from an empty board, are the run. */
  'run.events': command(
    'watch',
    runRef.extend({ since: z.int().min(0).default(0) }),
    z.object({ events: z.array(z.custom<CallboardEvent>()) }),
  ),
  'run.pause': command(
    'control',
    runRef.extend({
      /** Stops what is under way instead of waiting for it. */
      stop: z.boolean().default(false),
    }),
    done,
  ),
  'run.resume': command('control', runRef, done),
  'run.cancel': command('control', runRef, done),
  'run.retry': command(
    'control',
    runRef.extend({ step: z.string().max(80).optional(), item: z.string().max(200).optional(), ...change }),
    done,
  ),
  /** Removes a run that is not under way, with its files, for good. */
  'run.delete': command('control', runRef, z.object({ runId: z.string() })),
  /** Finished work again, and what depends on it as far as its input changes by it. */
  'run.redo': command(
    'control',
    runRef.extend({
      step: z.string().max(80),
      item: z.string().max(200).optional(),
      ...change,
      /** Only says what would be touched. */
      dryRun: z.boolean().default(false),
    }),
    done.extend({
      /** In the order of the pipeline. */
      tasks: z.array(
        z.object({
          taskId: z.string(),
          step: z.string(),
          item: z.string().nullable(),
          name: z.string().nullable(),
          /** `depends` is done again only where its input does not come out as it was. */
          why: z.enum(['asked', 'depends']),
        }),
      ),
      /** When it would be done, of a dry run: as if all of them were done again. */
      eta: etaValueSchema.nullable(),
    }),
  ),
  'task.list': command(
    'watch',
    z.strictObject({ runId: z.string().optional() }),
    z.object({ tasks: z.array(z.unknown()) }),
  ),
  'artifact.list': command('watch', runRef, z.object({ artifacts: z.array(artifactViewSchema) })),
} as const
