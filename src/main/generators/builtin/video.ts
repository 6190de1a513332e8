import type { MediaPool } from '../../media/pool.ts'
import type { VideoGenerator } from '../ports.ts'
import { BUILTIN } from './builtin.ts'
import { runMovieJob } from './run-job.ts'

/** Makes a character's clip on this machine: the same bust as the portrait's, in motion. */
export function createBuiltinVideoGenerator(pool: MediaPool): VideoGenerator {
  return {
    ...BUILTIN,
    clip: (request, context) => runMovieJob(pool, { kind: 'clip', request }, context),
  }
}
