import { Hourglass, RotateCw } from 'lucide-react'
import type { Run, Step, Task } from '../../../shared/domain/run.ts'
import { useRunCommands } from '../../state/use-run-commands.ts'
import { useViewing } from '../../state/viewing.ts'
import { Button } from '../../ui/button.tsx'
import { itemName } from '../../view/failures.ts'
import { shortName } from '../../view/person-name.ts'
import { plainFailure } from '../../view/plain-failure.ts'
import { stepNoun } from '../../view/step-words.ts'
import { TriedAgain } from './tried-again.tsx'

/** A task that waits for its next try. */
type Waiting = Task & { readonly retryAt: number }

const waitsForTry = (task: Task): task is Waiting => task.status === 'pending' && task.retryAt !== null

function headline(step: Step, tasks: readonly Waiting[]): string {
  const [first] = tasks
  if (first && tasks.length === 1) {
    const name = itemName(step, first)
    return name === '' ? `The ${stepNoun(step.plan, 1)}` : `${shortName(name)}’s ${stepNoun(step.plan, 1)}`
  }
  return `${tasks.length} ${stepNoun(step.plan, tasks.length)}`
}

/** What did not work out and is tried again by itself: what went wrong, when the next try is, and a way to have it now. */
export function NextTries({ run, step }: { readonly run: Run; readonly step: Step }) {
  const commands = useRunCommands(run.id)
  const { readOnly } = useViewing()
  const tasks = step.tasks.filter(waitsForTry).sort((a, b) => a.retryAt - b.retryAt)
  const [next] = tasks
  if (!next) return null
  const halted = run.status !== 'running'
  return (
    <div className="mt-3 flex items-start gap-2.5 rounded-xl bg-white/5 py-2 pr-2 pl-2.5 text-[12px] leading-4">
      <Hourglass size={14} strokeWidth={2} className="mt-px flex-none text-foreground/72" aria-hidden />
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere] text-foreground/86 tabular-nums">
        <span className="font-semibold">{headline(step, tasks)}:</span>{' '}
        {next.error ? plainFailure(next.error).words : 'It failed.'}{' '}
        <span className="text-foreground/72">
          {halted ? 'Tried again when the show goes on.' : <Countdown several={tasks.length > 1} next={next} />}
        </span>
      </p>
      {!readOnly && (
        <Button
          size="small"
          className="flex-none"
          icon={<RotateCw size={13} strokeWidth={2.4} aria-hidden />}
          disabled={commands.busy}
          onClick={() => commands.retry(step.plan.id, tasks.length === 1 ? next.item : null)}
        >
          Retry now
        </Button>
      )}
    </div>
  )
}

function Countdown({ several, next }: { readonly several: boolean; readonly next: Waiting }) {
  return (
    <>
      {several ? 'The first is tried ' : 'It is tried '}
      <TriedAgain retryAt={next.retryAt} />.
    </>
  )
}
