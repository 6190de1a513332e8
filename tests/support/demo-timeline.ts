import type { EtaValue } from '../../src/shared/contract/feed-messages.ts'
import type { Failure } from '../../src/shared/domain/event.ts'
import type { DemoJournal, DemoScript, DemoShow } from './demo-shows.ts'

/** A moment of a show's story, in seconds from its start, and what happens then. */
type Cue = readonly [at: number, happens: (script: DemoScript) => void]

const WORKER_DIED: Failure = {
  code: 'MEDIA_WORKER_DIED',
  message: 'The painter stopped in the middle of the picture.',
  retryable: true,
}

const steps = (stepId: string, from: number, to: number | null): Cue[] => [
  [from, (script) => script.begin(stepId, from)],
  ...(to === null ? [] : [[to, (script: DemoScript) => script.finish(stepId, to)] as Cue]),
]

function whole(stepId: string, from: number, to: number): Cue[] {
  return [
    [from, (script) => script.begin(stepId, from)],
    [from, (script) => script.queue(stepId, null, from)],
    [from, (script) => script.start(stepId, null, from)],
    [to, (script) => script.succeed(stepId, null, to)],
    [to, (script) => script.finish(stepId, to)],
  ]
}

/** One person's piece: queued, begun and, where it is done, done. */
function piece(stepId: string, person: number, queued: number, from: number, to: number | null): Cue[] {
  const item = `c${person}`
  return [
    [queued, (script) => script.queue(stepId, item, queued)],
    [from, (script) => script.start(stepId, item, from)],
    ...(to === null ? [] : [[to, (script: DemoScript) => script.succeed(stepId, item, to)] as Cue]),
  ]
}

const waits = (stepId: string, person: number, at: number): Cue => [
  at,
  (script) => script.queue(stepId, `c${person}`, at),
]

/** The moment at which `lunarJob` stands, in seconds from its start. */
export const LUNAR_NOW = 258

/**
 * The show of the design's pictures, four minutes and eighteen seconds in, told in the order of time: one portrait
 * failed and is tried again, two videos and two portraits are at work, one person waits for a place.
 */
export function lunarJob(journal: DemoJournal, show: DemoShow): void {
  const cues: Cue[] = [
    ...whole('show-generation', 0, 38),
    ...whole('character-seeds', 38, 64),
    ...steps('character-dossier', 64, 137),
    ...piece('character-dossier', 1, 64, 64, 94),
    ...piece('character-dossier', 2, 64, 64, 96),
    ...piece('character-dossier', 3, 64, 64, 99),
    ...piece('character-dossier', 4, 64, 94, 126),
    ...piece('character-dossier', 5, 64, 96, 129),
    ...piece('character-dossier', 6, 64, 99, 136),
    ...steps('portrait', 94, null),
    ...piece('portrait', 1, 94, 94, 162),
    ...piece('portrait', 2, 96, 96, 170),
    ...piece('portrait', 3, 99, 162, null),
    [190, (script) => script.fail('portrait', 'c3', 190, WORKER_DIED)],
    waits('portrait', 3, 197),
    [197, (script) => script.start('portrait', 'c3', 197, 2)],
    ...piece('portrait', 4, 126, 170, 241),
    ...piece('portrait', 5, 129, 241, null),
    waits('portrait', 6, 136),
    ...steps('video', 162, null),
    ...piece('video', 1, 162, 162, 244),
    ...piece('video', 2, 170, 170, null),
    ...piece('video', 4, 241, 244, null),
  ]
  journal.show(show, (script) => {
    for (const [, happens] of cues.toSorted((a, b) => a[0] - b[0])) happens(script)
  })
  journal.live(show.runId, 'portrait', 'c3', 0.87)
  journal.live(show.runId, 'portrait', 'c5', 0.24)
  journal.live(show.runId, 'video', 'c2', 0.94, 'frame 90 of 96')
  journal.live(show.runId, 'video', 'c4', 0.16, 'frame 15 of 96')
}

const secondsOn = (seconds: number): number => (seconds - LUNAR_NOW) * 1000

/** What is foretold of `lunarJob` at its moment. */
export const LUNAR_ETA: EtaValue = {
  p50Ms: secondsOn(500),
  p90Ms: secondsOn(678),
  basis: 'history',
  reason: 'Videos set the pace: two at a time, about 1 min 24 s each.',
  perStep: [
    { stepId: 'portrait', p50Ms: secondsOn(336), p90Ms: secondsOn(370) },
    { stepId: 'video', p50Ms: secondsOn(436), p90Ms: secondsOn(520) },
    { stepId: 'portrait-grid', p50Ms: secondsOn(347), p90Ms: secondsOn(390) },
    { stepId: 'library-poster', p50Ms: secondsOn(385), p90Ms: secondsOn(440) },
    { stepId: 'trailer', p50Ms: secondsOn(500), p90Ms: secondsOn(678) },
  ],
  late: [],
}
