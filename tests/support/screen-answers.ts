import type { CommandInput, CommandOutput } from '../../src/shared/contract/commands.ts'
import type { CallboardEvent } from '../../src/shared/domain/event.ts'
import { historyForecasts, historyRows, historyTimings, pageOf } from './demo-history.ts'
import { demoEta } from './demo-scenes.ts'
import type { DemoJournal } from './demo-shows.ts'
import { redoAnswers } from './recovery-scenes.ts'
import type { Answer, ScriptedCall } from './scripted-host.ts'

const MINUTE = 60_000
const HISTORY = 24

/** A journal's events in the order of their times, as a host has written them: scenes are told step by step. */
const inTime = (journal: DemoJournal): readonly CallboardEvent[] =>
  journal
    .events()
    .toSorted((a, b) => a.at - b.at)
    .map((event, index) => ({ ...event, seq: index + 1 }))

const TOKEN = {
  id: 1,
  name: 'dashboard',
  scope: 'watch',
  createdAt: '2026-03-10T08:00:00.000Z',
  revokedAt: null,
} as const

const ABOUT: CommandOutput<'host.about'> = {
  version: '0.1.0',
  host: 'desktop',
  programs: [
    { name: 'Electron', version: '45.3.4' },
    { name: 'Chromium', version: '150.0.7421.88' },
    { name: 'Node.js', version: '24.21.0' },
  ],
  system: 'Linux 6.1.0-44-amd64, x64',
}

/** Answers what any screen asks, as a host with some history would. `shows` is how long that history is. */
export function screenAnswers(journal: DemoJournal, now: number, shows = HISTORY) {
  const rows = historyRows(shows, now)
  const redo = redoAnswers(journal)
  return (call: ScriptedCall): Answer | undefined => {
    const { command, input } = call
    switch (command) {
      case 'run.list':
        return { value: pageOf(rows, input as CommandInput<'run.list'>) }
      case 'run.events': {
        const { runId, since = 0 } = input as CommandInput<'run.events'>
        return { value: { events: inTime(journal).filter((event) => event.runId === runId && event.seq > since) } }
      }
      case 'run.estimate':
        return { value: demoEta(9 * MINUTE, 13 * MINUTE) }
      case 'history.timings':
        return { value: { timings: historyTimings(shows, now) } }
      case 'history.forecasts':
        return { value: historyForecasts(shows, now) }
      case 'host.about':
        return { value: ABOUT }
      case 'token.list':
        return { value: { tokens: [TOKEN] } }
      case 'artifact.list': {
        const run = journal.board().runs[(input as CommandInput<'artifact.list'>).runId]
        return {
          value: { artifacts: run?.steps.flatMap((step) => step.tasks.flatMap((task) => task.artifacts)) ?? [] },
        }
      }
      default:
        return redo(call)
    }
  }
}
