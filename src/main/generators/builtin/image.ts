import type { MediaPool } from '../../media/pool.ts'
import type { ImageGenerator } from '../ports.ts'
import { BUILTIN } from './builtin.ts'
import { runJob } from './run-job.ts'

/** Draws portraits and posters on this machine, from the sheet and the seed alone. */
export function createBuiltinImageGenerator(pool: MediaPool): ImageGenerator {
  return {
    ...BUILTIN,
    portrait: (request, context) => runJob(pool, { kind: 'portrait', request }, context),
    poster: (request, context) => runJob(pool, { kind: 'poster', request }, context),
  }
}
