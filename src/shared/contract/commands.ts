import { z } from 'zod'
import type { CallboardEvent } from '../domain/event.ts'
import { boundedJsonSchema } from '../domain/json.ts'
import { CHARACTERS_DEFAULT, CHARACTERS_MAX, TITLE_MAX } from '../show/blueprint.ts'
import {
  artifactViewSchema,
  LOG_LEVELS,
  logLineSchema,
  runSummarySchema,
  runViewSchema,
  timingSchema,
} from './views.ts'

/** What a client may do. `control` includes `watch`; `report` is for programs that tell of their own work. */
export const SCOPES = ['watch', 'control', 'report'] as const
export type Scope = (typeof SCOPES)[number]

interface CommandSpec<I extends z.ZodType, O extends z.ZodType> {
  readonly scope: Scope
  readonly input: I
  readonly output: O
}

const command = <I extends z.ZodType, O extends z.ZodType>(scope: Scope, input: I, output: O): CommandSpec<I, O> => ({
  scope,
  input,
  output,
})

const operationRef = z.strictObject({ operationId: z.string().min(1).max(200) })
const operationDone = z.object({ runId: z.string(), status: z.string() })
const stepTitle = z.string().min(1).max(80)

/** Steps of an operation: how many, or their names, with weights where they differ. */
const operationSteps = z.union([
  z.int().min(1).max(200),
  z
    .array(
      z.union([stepTitle, z.strictObject({ title: stepTitle, weight: z.number().positive().max(1e6).default(1) })]),
    )
    .min(1)
    .max(200),
])

const tokenView = z.object({
  id: z.int(),
  name: z.string(),
  scope: z.enum(SCOPES),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
})

const runRef = z.strictObject({ runId: z.string().min(1).max(200) })
const done = z.object({ runId: z.string(), status: z.string() })

/** What a person gives to start a production. Messages are shown as they stand. */
export const productionInputSchema = z.strictObject({
  prompt: z.string(),
  characters: z.int().min(1).max(CHARACTERS_MAX).default(CHARACTERS_DEFAULT),
  seed: z.int().min(0).max(0xffffffff).optional(),
  title: z.string().max(TITLE_MAX).optional(),
})

/**
 * Every command, by name: who may give it, what goes in and what comes out.
 *
 * IPC, WebSocket, HTTP and the command line are thin doors to this one table.
 */
export const COMMANDS = {
  'run.create': command(
    'control',
    z.strictObject({ pipeline: z.string().default('show-production'), input: z.unknown() }),
    z.object({ runId: z.string() }),
  ),
  'run.list': command(
    'watch',
    z.strictObject({ limit: z.int().min(1).max(1000).default(200), before: z.number().optional() }),
    z.object({ runs: z.array(runSummarySchema), total: z.int() }),
  ),
  'run.get': command('watch', runRef, runViewSchema),
  /** All events of one run, as the feed tells them: folded from an empty board they are the run. */
  'run.events': command('watch', runRef, z.object({ events: z.array(z.custom<CallboardEvent>()) })),
  'run.pause': command('control', runRef, done),
  'run.resume': command('control', runRef, done),
  'run.cancel': command('control', runRef, done),
  'run.retry': command(
    'control',
    runRef.extend({ step: z.string().max(80).optional(), item: z.string().max(200).optional() }),
    done,
  ),
  'task.list': command(
    'watch',
    z.strictObject({ runId: z.string().optional() }),
    z.object({ tasks: z.array(z.unknown()) }),
  ),
  'artifact.list': command('watch', runRef, z.object({ artifacts: z.array(artifactViewSchema) })),
  'log.search': command(
    'watch',
    runRef.extend({
      step: z.string().max(80).optional(),
      item: z.string().max(200).optional(),
      level: z.enum(LOG_LEVELS).optional(),
      grep: z.string().max(500).optional(),
      after: z.int().min(0).default(0),
      limit: z.int().min(1).max(5000).default(500),
    }),
    z.object({ lines: z.array(logLineSchema) }),
  ),
  'history.timings': command(
    'watch',
    z.strictObject({
      pipeline: z.string().default('show-production'),
      limit: z.int().min(1).max(10_000).default(1000),
    }),
    z.object({ timings: z.array(timingSchema) }),
  ),
  'operation.start': command(
    'report',
    operationRef.extend({ steps: operationSteps, pipeline: z.string().min(1).max(80).default('operation') }),
    operationDone,
  ),
  'operation.update': command(
    'report',
    operationRef.extend({
      /** The step's name, or its number from 1; a new name adds a step. */
      currentStep: z.union([stepTitle, z.int().min(1).max(200)]),
      message: z.string().max(2000).optional(),
      /** How much of the step is done, 0..1. */
      fraction: z.number().min(0).max(1).optional(),
      /** Of a step that this adds; any positive unit. */
      weight: z.number().positive().max(1e12).default(1),
    }),
    operationDone,
  ),
  'operation.complete': command('report', operationRef.extend({ result: boundedJsonSchema.optional() }), operationDone),
  'operation.fail': command('report', operationRef.extend({ error: z.string().max(4000) }), operationDone),
  /** Says that the program still lives, while it has nothing else to say. */
  'operation.beat': command('report', operationRef, operationDone),
  'token.create': command(
    'control',
    z.strictObject({ name: z.string().trim().min(1).max(80), scope: z.enum(SCOPES) }),
    tokenView.extend({ token: z.string() }),
  ),
  'token.list': command('control', z.strictObject({}), z.object({ tokens: z.array(tokenView) })),
  'token.revoke': command('control', z.strictObject({ id: z.int().min(1) }), tokenView),
  'host.info': command(
    'watch',
    z.strictObject({}),
    z.object({
      version: z.string(),
      host: z.enum(['desktop', 'browser', 'terminal']),
      generator: z.string(),
      dataDir: z.string(),
    }),
  ),
} as const

export type CommandName = keyof typeof COMMANDS
export type CommandInput<N extends CommandName> = z.input<(typeof COMMANDS)[N]['input']>
export type ParsedInput<N extends CommandName> = z.output<(typeof COMMANDS)[N]['input']>
export type CommandOutput<N extends CommandName> = z.output<(typeof COMMANDS)[N]['output']>

export const isCommandName = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(COMMANDS, name)
