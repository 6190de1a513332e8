import { z } from 'zod'
import type { FromWorker } from './protocol.ts'

const count = z.number().min(0)
const size = z.int().min(1)

const fromWorkerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('progress'),
    id: z.int(),
    fraction: z.number().min(0).max(1),
    done: count,
    total: count,
    unit: z.string().max(40),
  }),
  z.object({
    type: z.literal('done'),
    id: z.int(),
    result: z.object({
      width: size,
      height: size,
      durationMs: count.exactOptional(),
      frames: z.int().min(1).exactOptional(),
    }),
  }),
  z.object({
    type: z.literal('failed'),
    id: z.int(),
    error: z.object({ code: z.string().max(60), message: z.string() }),
  }),
])

/** A worker's message, or undefined where it is none: what comes out of another process is not trusted to be right. */
export function parseFromWorker(message: unknown): FromWorker | undefined {
  const parsed = fromWorkerSchema.safeParse(message)
  return parsed.success ? parsed.data : undefined
}
