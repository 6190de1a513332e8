import type { Run } from '../../../shared/domain/run.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { StepIcon } from '../../ui/step-icon.tsx'
import { fileUrl } from '../../view/outputs.ts'
import { shortName } from '../../view/person-name.ts'
import { listNames } from '../../view/plural.ts'
import type { PreviewPerson, PreviewRow, PreviewRows } from './preview-rows.ts'

const FACES_SHOWN = 6

function Faces({ run, people }: { readonly run: Run; readonly people: readonly PreviewPerson[] }) {
  const rest = people.length - FACES_SHOWN
  return (
    <span className="flex items-center -space-x-1.5">
      {people.slice(0, FACES_SHOWN).map(({ item, name }) => (
        <span key={item} className="rounded-full ring-2 ring-[#0f0f0f]">
          <Avatar name={name} picture={fileUrl(run, 'portrait', 'image', item)} size={22} />
        </span>
      ))}
      {rest > 0 && (
        <span aria-hidden="true" className="pl-3 text-[12px] leading-4 text-foreground/72 tabular-nums">
          +{rest}
        </span>
      )}
    </span>
  )
}

function whom({ people, everybody }: PreviewRow): string {
  return everybody ? `all ${people.length}` : listNames(people.map(({ name }) => shortName(name)))
}

function Row({ run, row }: { readonly run: Run; readonly row: PreviewRow }) {
  return (
    <li className="flex h-8 items-center gap-2.5 text-[13px] leading-5">
      <span className="text-foreground/72">
        <StepIcon stepId={row.step.plan.id} size={17} />
      </span>
      <span className="flex-none font-semibold">{row.step.plan.title}</span>
      {row.people.length > 0 && (
        <>
          <span className="min-w-0 flex-1 truncate text-foreground/72">{whom(row)}</span>
          <Faces run={run} people={row.people} />
        </>
      )}
    </li>
  )
}

interface PartProps {
  readonly run: Run
  readonly title: string
  readonly note: string
  readonly rows: readonly PreviewRow[]
}

function Part({ run, title, note, rows }: PartProps) {
  if (rows.length === 0) return null
  return (
    <section aria-label={title} className="border-t border-white/8 py-2.5 first:border-0">
      <p className="flex justify-between gap-3 text-[12px] leading-5">
        <span className="font-semibold">{title}</span>
        <span className="text-foreground/72">{note}</span>
      </p>
      <ul>
        {rows.map((row) => (
          <Row key={row.step.plan.id} run={run} row={row} />
        ))}
      </ul>
    </section>
  )
}

/** Lines in the shape of what is to come, until the host has answered. */
export function PreviewSkeleton() {
  return (
    <div aria-hidden="true" className="grid gap-3 py-3.5">
      {['w-52', 'w-64', 'w-44', 'w-56'].map((width) => (
        <span key={width} className={`skeleton-sheen h-4 rounded-full ${width}`} />
      ))}
    </div>
  )
}

/** What a redo touches: what is made again in any case, and what only where it changes by it. */
export function PreviewList({ run, rows }: { readonly run: Run; readonly rows: PreviewRows }) {
  return (
    <>
      <Part run={run} title="Made again" note="" rows={rows.again} />
      <Part run={run} title="Checked" note="made again only if it changes, else kept" rows={rows.checked} />
    </>
  )
}
