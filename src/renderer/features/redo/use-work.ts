import { useState } from 'react'
import { takes } from '../../../shared/domain/pipeline.ts'
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
  /** Steps that have finished something for the same person; none where the question is about a step. */
  readonly pieces: readonly Step[]
  readonly item: string | null
  /** The full name of whom it is about; null where it is about several, or about nobody. */
  readonly name: string | null
  readonly change: Change
  /** Of the change, what differs from what was. */
  readonly sent: SentChange
  readonly inputs: ReturnType<typeof workInputs>
  choose(item: string | null): void
  choosePiece(stepId: string): void
  setSeed(seed: number | null): void
  setBrief(brief: string): void
}

const piecesOf = (run: Run, item: string | null): readonly Step[] =>
  item === null ? [] : run.steps.filter((step) => taskOf(step, item)?.status === 'succeeded')

/** The choices of a dialog about work that is to be done once more; null where the step is not there any more. */
export function useWork({ kind, run: shown, stepId: firstStep, item: first }: WorkQuestion): Work | null {
  const run = useApp((state) => runOf(state.board, shown.id)) ?? shown
  const [stepId, setStep] = useState(firstStep)
  const [item, setItem] = useState(first)
  const [chosenSeed, setSeed] = useState<number | null>(() => (kind === 'redo' ? rollSeed() : null))
  const [typed, setTyped] = useState<{ readonly item: string | null; readonly brief: string } | null>(null)
  const step = stepOf(run, stepId)
  if (!step) return null
  const seed = takes(step.plan, 'seed') ? chosenSeed : null
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
    pieces: kind === 'redo' && first !== null ? piecesOf(run, item) : [],
    item,
    name: task ? itemName(step, task) : null,
    change,
    sent,
    inputs: workInputs(run.id, stepId, item, sent, tasks),
    choose: setItem,
    choosePiece: setStep,
    setSeed,
    setBrief: (words) => setTyped({ item, brief: words }),
  }
}
