import type { NewLogLine } from '../../src/main/storage/log-table.ts'
import {
  cancelledShow,
  demoShow,
  failedVideos,
  finishedShow,
  halfway,
  justStarted,
  pausedInDossiers,
  people,
} from './demo-scenes.ts'
import { createDemoJournal, type DemoJournal, type DemoShow } from './demo-shows.ts'
import { LUNAR_ETA, LUNAR_NOW, lunarJob } from './demo-timeline.ts'
import { logLine } from './log-lines.ts'
import { diskFullShow, interruptedShow, showBeingRedone, showWaitingForTry } from './recovery-scenes.ts'

/** When the show of most screens began, and the moment at which all screens stand, in epoch milliseconds. */
export const SCREENS_BEGAN = Date.UTC(2026, 2, 14, 14, 2, 10)
export const SCREENS_NOW = SCREENS_BEGAN + LUNAR_NOW * 1000

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The one show that a screen is about. */
const lunar = (rest: Partial<DemoShow> = {}): DemoShow => demoShow({ runId: 'r0', startedAt: SCREENS_BEGAN, ...rest })

const NIGHT = ['Noor Haddad', 'Leif Aas', 'Sana Iqbal', 'Otis Bell', 'Pilar Reyes']

const FINISHED = [
  'The Glass Orchard',
  'Paper Tigers',
  'Half Past Never',
  'A Field Guide to Ghosts',
  'Kite Season',
  'Dead Letter Office',
  'Orbital Bakery',
  'Undertow',
  'The Quiet Engine',
  'A Lighthouse That Answers Every Letter It Gets',
]

/** The show of the design's pictures, with what is foretold of it. */
export function lunarJournal(): DemoJournal {
  const journal = createDemoJournal()
  lunarJob(journal, lunar())
  journal.estimate('r0', LUNAR_ETA)
  return journal
}

/** A desk in full swing: one show at work, one failed, one paused, one cancelled and ten finished. */
export function busyJournal(): DemoJournal {
  const journal = lunarJournal()
  const night = NIGHT.map((name) => ({ name, role: 'The Stranger' }))
  const at = SCREENS_NOW - 20 * MINUTE
  failedVideos(journal, demoShow({ runId: 'r1', startedAt: at, title: 'The Night Cartographers', people: night }))
  pausedInDossiers(journal, demoShow({ runId: 'r2', startedAt: at, title: 'Saltwater Kin', people: people(5) }))
  cancelledShow(journal, demoShow({ runId: 'r3', startedAt: at - DAY, title: 'The Last Carousel' }))
  for (const [index, title] of FINISHED.entries()) {
    finishedShow(journal, demoShow({ runId: `f${index}`, startedAt: at - index * 0.6 * DAY, title }))
  }
  return journal
}

const one = (tell: (journal: DemoJournal, show: DemoShow) => void, show = lunar()) => {
  return (): DemoJournal => {
    const journal = createDemoJournal()
    tell(journal, show)
    return journal
  }
}

const LONG_AGO = lunar({ startedAt: SCREENS_NOW - 12 * MINUTE })

/** One show in each state that it can be in. */
export const SHOW_STATES = {
  'just begun': one(justStarted, lunar({ startedAt: SCREENS_NOW - 12_000 })),
  'at work': lunarJournal,
  'with three hundred people': one(halfway, lunar({ people: people(300) })),
  paused: one(pausedInDossiers, LONG_AGO),
  failed: one(failedVideos, LONG_AGO),
  interrupted: one(interruptedShow, LONG_AGO),
  'without room on the disk': one(diskFullShow, LONG_AGO),
  'waiting for its next try': one((journal, show) => showWaitingForTry(journal, show, SCREENS_NOW + 30_000), LONG_AGO),
  'being made again': one(
    (journal, show) => showBeingRedone(journal, show, { step: 'portrait', item: 'c3' }),
    LONG_AGO,
  ),
  finished: one(finishedShow, LONG_AGO),
  cancelled: one(cancelledShow, LONG_AGO),
} as const satisfies Readonly<Record<string, () => DemoJournal>>

const at = (seconds: number): number => SCREENS_BEGAN + seconds * 1000
const line = (seconds: number, text: string, rest: Partial<NewLogLine> = {}): NewLogLine =>
  logLine(text, { runId: 'r0', at: at(seconds), ...rest })

/** What the show of the design's pictures wrote into its log. */
export const LUNAR_LINES: readonly NewLogLine[] = [
  line(0.2, '“The Lunar Job”: space, 6 characters', { step: 'show-generation', item: null }),
  line(38.1, 'Blueprint kept', { step: 'show-generation', item: null }),
  line(64, 'Six seeds: Ines, Teo, Ruth, Cal, Mei, Bram', { step: 'character-seeds', item: null }),
  line(94.31, 'Started on painter 1, 768 × 1024'),
  line(96.022, 'Started on painter 2, 768 × 1024', { item: 'c2' }),
  line(99.471, 'Waiting for a free painter, next in line', { item: 'c3' }),
  line(126.19, 'Waiting for a free painter, 1 ahead', { item: 'c4' }),
  line(129.655, 'Waiting for a free painter, 2 ahead', { item: 'c5' }),
  line(162.117, 'Portrait kept, painter 1 took 1 min 8 s'),
  line(162.131, 'Started on painter 1, 768 × 1024', { item: 'c3' }),
  line(170.204, 'Portrait kept, painter 2 took 1 min 14 s', { item: 'c2' }),
  line(170.219, 'Started on painter 2, 768 × 1024', { item: 'c4' }),
  line(182.24, 'No sign of life from painter 1 for 12 s', { item: 'c3', level: 'warn' }),
  line(190.377, 'MEDIA_WORKER_DIED: painter 1 stopped answering, the attempt was ended', {
    item: 'c3',
    level: 'error',
  }),
  line(197.381, 'Started on painter 1, 768 × 1024', { item: 'c3', attempt: 2 }),
  line(241.004, 'Portrait kept, painter 2 took 1 min 11 s', { item: 'c4' }),
  line(244.61, 'frame 1 of 96', { step: 'video', item: 'c4', level: 'debug' }),
  line(257.9, 'frame 15 of 96', { step: 'video', item: 'c4', level: 'debug' }),
]
