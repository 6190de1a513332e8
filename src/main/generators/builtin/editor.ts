import type { MediaPool } from '../../media/pool.ts'
import type { Editor } from '../ports.ts'
import { BUILTIN } from './builtin.ts'
import { runJob, runMovieJob } from './run-job.ts'

/** Puts pictures and clips together, whoever made them. */
export function createEditor(pool: MediaPool): Editor {
  return {
    ...BUILTIN,
    portraitGrid: (request, context) => runJob(pool, { kind: 'portrait-grid', request }, context),
    trailer: (request, context) => runMovieJob(pool, { kind: 'trailer', request }, context),
  }
}
