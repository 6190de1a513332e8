import { takes } from '../../../shared/domain/pipeline.ts'
import { shortName } from '../../view/person-name.ts'
import { BriefField } from './brief-field.tsx'
import { PieceChoice } from './piece-choice.tsx'
import { SeedChoice } from './seed-choice.tsx'
import type { Work } from './use-work.ts'
import { WhoChoice } from './who-choice.tsx'

/** For whom, with which seed, and from which brief. */
export function WorkFields({ work, all }: { readonly work: Work; readonly all: string | null }) {
  const { run, step, tasks, item, name, change } = work
  return (
    <div className="grid gap-4">
      <WhoChoice run={run} step={step} tasks={tasks} all={all} item={item} onChange={work.choose} />
      <PieceChoice pieces={work.pieces} stepId={step.plan.id} onChange={work.choosePiece} />
      {takes(step.plan, 'seed') && <SeedChoice seed={change.seed} onChange={work.setSeed} />}
      {change.brief !== null && name !== null && (
        <BriefField name={shortName(name)} brief={change.brief} onChange={work.setBrief} />
      )}
    </div>
  )
}
