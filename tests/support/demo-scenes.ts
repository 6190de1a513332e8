import type { EtaValue } from '../../src/shared/contract/feed-messages.ts'
import { taskIdOf } from '../../src/shared/domain/run.ts'
import type { DemoJournal, DemoPerson, DemoScript, DemoShow } from './demo-shows.ts'

const CREW: readonly DemoPerson[] = [
  { name: 'Ines Varga', role: 'The Commander' },
  { name: 'Teo Baptiste', role: 'The Pilot' },
  { name: 'Ruth Okafor', role: 'The Engineer' },
  { name: 'Cal Whitlock', role: 'The Grifter' },
  { name: 'Mei Hsu', role: 'The Navigator' },
  { name: 'Bram Oosterhuis', role: 'The Muscle' },
]

const MORE = ['Noor', 'Leif', 'Sana', 'Otis', 'Pilar', 'Anselm', 'Yuki', 'Dov', 'Ottoline', 'Bartholomew']

/** A cast of any size. */
export const people = (count: number): readonly DemoPerson[] =>
  Array.from({ length: count }, (_, index) => {
    const known = CREW[index]
    if (known) return known
    return { name: `${MORE[index % MORE.length]} ${MORE[(index * 7 + 3) % MORE.length]}son`, role: 'The Stranger' }
  })

/** A show for a scene; what a test does not care about is filled in. */
export const demoShow = (rest: Partial<DemoShow> & Pick<DemoShow, 'runId' | 'startedAt'>): DemoShow => ({
  title: 'The Lunar Job',
  prompt: 'A heist crew of retired astronauts steals the Moon',
  logline: 'Six retired astronauts fly one last mission: steal the Moon before its new owner can switch it off.',
  palette: 'space',
  people: CREW,
  ...rest,
})

const MINUTE = 60_000

/** An estimate from many earlier shows; what a scene does not care about is filled in. */
export const demoEta = (p50Ms: number, p90Ms: number, rest: Partial<EtaValue> = {}): EtaValue => ({
  p50Ms,
  p90Ms,
  basis: 'history',
  reason: 'Videos set the pace: two at a time, about 1 min 24 s each.',
  perStep: [],
  late: [],
  ...rest,
})

/** What is left of a show halfway: Ruth's portrait, at its second try, takes longer than nearly all before it. */
const halfwayEta = (show: DemoShow): EtaValue =>
  demoEta(4 * MINUTE, 7 * MINUTE, {
    perStep: [
      { stepId: 'portrait', p50Ms: MINUTE, p90Ms: 2 * MINUTE },
      { stepId: 'video', p50Ms: 3 * MINUTE, p90Ms: 5 * MINUTE },
      { stepId: 'portrait-grid', p50Ms: 3 * MINUTE, p90Ms: 5 * MINUTE },
      { stepId: 'library-poster', p50Ms: 2 * MINUTE, p90Ms: 3 * MINUTE },
      { stepId: 'trailer', p50Ms: 4 * MINUTE, p90Ms: 7 * MINUTE },
    ],
    late: [{ taskId: taskIdOf(show.runId, 'portrait', 'c3'), usualMs: 54_000 }],
  })

function opening(script: DemoScript): void {
  script.whole('show-generation', 0, 38)
  script.whole('character-seeds', 38, 64)
  script.whole('character-dossier', 64, 136)
}

/** In the middle of portraits and videos: three portraits done, two at work (one for the second time), one waiting. */
export function halfway(journal: DemoJournal, show: DemoShow): void {
  journal.show(show, (script) => {
    opening(script)
    const [a, b, c, d, ...rest] = script.items
    if (a === undefined || b === undefined || c === undefined || d === undefined)
      throw new Error('four people at least')
    script.begin('portrait', 136)
    for (const item of script.items) script.queue('portrait', item, 136)
    for (const item of [a, b, d]) script.start('portrait', item, 136)
    script.start('portrait', c, 170, 2)
    for (const item of [a, b, d]) script.succeed('portrait', item, 190)
    script.begin('video', 190)
    for (const item of [a, b, d]) script.queue('video', item, 190)
    for (const item of [a, b, d]) script.start('video', item, 190)
    script.succeed('video', a, 240)
    const [next] = rest
    if (next !== undefined) script.start('portrait', next, 245)
    journal.live(show.runId, 'portrait', c, 0.87)
    if (next !== undefined) journal.live(show.runId, 'portrait', next, 0.24)
    journal.live(show.runId, 'video', b, 0.94, 'frame 90 of 96')
    journal.live(show.runId, 'video', d, 0.16, 'frame 15 of 96')
  })
  journal.estimate(show.runId, halfwayEta(show))
}

const DISK_FULL = {
  code: 'DISK_FULL',
  message: 'The disk is full. Free 174 MB more, then retry.',
  retryable: true,
} as const

/** Stopped: the videos of two people failed, all else that could be made is there. */
export function failedVideos(journal: DemoJournal, show: DemoShow): void {
  journal.show(show, (script) => {
    opening(script)
    script.whole('portrait', 136, 190)
    const failing = new Set([script.items[2], script.items[4]])
    script.begin('video', 190)
    for (const item of script.items) {
      script.queue('video', item, 190)
      script.start('video', item, 190)
      if (failing.has(item)) script.fail('video', item, 230, DISK_FULL)
      else script.succeed('video', item, 230)
    }
    script.whole('portrait-grid', 190, 196)
    script.whole('library-poster', 190, 210)
    script.finish('video', 230, 'failed')
    script.finish('trailer', 230, 'blocked')
    script.event({ type: 'run:finished', data: { status: 'failed', error: DISK_FULL } }, 230)
  })
}

/** Paused by the person while dossiers were written: two are there. */
export function pausedInDossiers(journal: DemoJournal, show: DemoShow): void {
  journal.show(show, (script) => {
    script.whole('show-generation', 0, 38)
    script.whole('character-seeds', 38, 64)
    script.begin('character-dossier', 64)
    for (const item of script.items) script.queue('character-dossier', item, 64)
    for (const item of script.items.slice(0, 2)) {
      script.start('character-dossier', item, 64)
      script.succeed('character-dossier', item, 90)
    }
    script.event({ type: 'run:pausing', data: {} }, 80)
    script.event({ type: 'run:paused', data: { reason: 'asked' } }, 90)
  })
  journal.estimate(show.runId, demoEta(8 * MINUTE, 11 * MINUTE))
}

/** All eight steps done. */
export function finishedShow(journal: DemoJournal, show: DemoShow): void {
  journal.show(show, (script) => {
    opening(script)
    script.whole('portrait', 136, 190)
    script.whole('video', 190, 300)
    script.whole('portrait-grid', 300, 306)
    script.whole('library-poster', 306, 330)
    script.whole('trailer', 330, 420)
    script.event({ type: 'run:finished', data: { status: 'succeeded', error: null } }, 420)
  })
}

/** Begun a moment ago: the blueprint is being written. */
export function justStarted(journal: DemoJournal, show: DemoShow): void {
  journal.show(show, (script) => {
    script.begin('show-generation', 0)
    script.queue('show-generation', null, 0)
    script.start('show-generation', null, 0)
    journal.live(show.runId, 'show-generation', null, 0.4, 'Choosing a genre')
  })
  journal.estimate(show.runId, {
    p50Ms: null,
    p90Ms: null,
    basis: 'none',
    reason: 'This is the first show made here.',
    perStep: [],
    late: [],
  })
}

/** Ended by the person while portraits were painted. */
export function cancelledShow(journal: DemoJournal, show: DemoShow): void {
  journal.show(show, (script) => {
    opening(script)
    script.event({ type: 'run:cancelling', data: {} }, 140)
    script.event({ type: 'run:finished', data: { status: 'cancelled', error: null } }, 141)
  })
}
