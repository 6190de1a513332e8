import { timelineOf } from '../../../../../src/renderer/features/timeline/timeline-model.ts'
import { outlookOf } from '../../../../../src/renderer/view/outlook.ts'
import { runOf } from '../../../../../src/shared/domain/run.ts'
import { demoShow } from '../../../../support/demo-scenes.ts'
import { createDemoJournal, type DemoJournal, type DemoShow } from '../../../../support/demo-shows.ts'
import { LUNAR_ETA, LUNAR_NOW, lunarJob } from '../../../../support/demo-timeline.ts'
import { inOrder } from '../../replay/recordings.ts'

type Scene = (journal: DemoJournal, show: DemoShow) => void

/** The timeline of a scene that began at moment 0, as it is at a time in seconds. */
export function timelineAt(scene: Scene, seconds: number, eta = false) {
  const journal = createDemoJournal()
  scene(journal, demoShow({ runId: 'r', startedAt: 0 }))
  const run = runOf(journal.board(), 'r')
  if (!run) throw new Error('the scene has no run')
  const now = seconds * 1000
  const outlook = eta ? outlookOf(LUNAR_ETA, now, now, false) : undefined
  return { run, model: timelineOf(run, 'Whole show', inOrder(journal), outlook, now) }
}

export const lunarAt = (eta: boolean) => timelineAt(lunarJob, LUNAR_NOW, eta)
