import { useState } from 'react'
import { type Run, runOf, type Step, stepOf, type Task, taskOf } from '../../../shared/domain/run.ts'
import { useApp } from '../../state/app-context.ts'
import type { WorkQuestion } from '../../state/question-slice.ts'
import { itemName } from '../../view/failures.ts'
import { briefOf, type Change, rollSeed, type SentChange, sentChange, workInputs } from './change.ts'

/** What a dialog about work has chosen so far. */
export interface Work {
  readonly run: Run
  readonly step: Step
  /** Those who can be chosen. */
  readonly tasks: readonly Task[]
  readonly item: string | null
  /** The full name of whom it is about; null where it is about several, or about nobody. */
  readonly name: string | null
  readonly change: Change
  /** Of the change, what differs from what was. */
  readonly sent: SentChange
  readonly inputs: ReturnType<typeof workInputs>
  choose(item: string | null): void
  setSeed(seed: number | null): void
  setBrief(brief: string): void
}

/** The choices of a dialog about work that is to be done once more; null where the step is not there any more. */
export function useWork({ kind, run: shown, stepId, item: first }: WorkQuestion): Work | null {
  const run = useApp((state) => runOf(state.board, shown.id)) ?? shown
  const [item, setItem] = useState(first)
  const [seed, setSeed] = useState<number | null>(() => (kind === 'redo' ? rollSeed() : null))
  const [typed, setTyped] = useState<{ readonly item: string | null; readonly brief: string } | null>(null)
  const step = stepOf(run, stepId)
  if (!step) return null
  const status = kind === 'redo' ? 'succeeded' : 'failed'
  const tasks = step.tasks.filter((task) => task.status === status)
  const before = briefOf(run, stepId, item)
  const brief = before !== null && typed?.item === item ? typed.brief : before
  const change = { seed, brief }
  const sent = sentChange(change, before)
  const task = item === null ? undefined : taskOf(step, item)
  return {
    run,
    step,
    tasks,
    item,
    name: task ? itemName(step, task) : null,
    change,
    sent,
    inputs: workInputs(run.id, stepId, item, sent, tasks),
    choose: setItem,
    setSeed,
    setBrief: (words) => setTyped({ item, brief: words }),
  }
}
