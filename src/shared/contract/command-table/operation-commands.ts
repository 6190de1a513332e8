import { z } from 'zod'
import { boundedJsonSchema } from '../../domain/json.ts'
import { command } from './spec.ts'

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

/** How other programs tell of their own work. */
export const OPERATION_COMMANDS = {
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
} as const
