import type { Timing } from '../../../shared/contract/views.ts'
import { type Answer, useAnswer } from '../../state/use-answer.ts'

/** How many attempts are looked back on: about a hundred shows of six. */
const ATTEMPTS = 2400

/** The latest attempts of a pipeline that succeeded, newest first. */
export const useTimings = (pipeline: string): Answer<readonly Timing[]> =>
  useAnswer(async (client) => {
    const { timings } = await client.call('history.timings', { pipeline, outcome: 'succeeded', limit: ATTEMPTS })
    return timings
  })
