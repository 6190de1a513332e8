import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '../../state/use-answer.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { FoldOut } from '../../ui/fold-out.tsx'
import { LogoMark } from '../../ui/logo.tsx'
import { CopyButton } from '../shell/copy-button.tsx'
import { factRows, factText } from './fact-rows.ts'
import { LicenceText } from './licence-text.tsx'

/** What runs here, and under which licence it is. `licence` is null until its text is there. */
export function FactsCard({ licence }: { readonly licence: string | null }) {
  const about = useAnswer((client) => client.call('host.about', {}))
  const [open, setOpen] = useState(false)
  const facts = about.status === 'ready' ? about.value : null
  return (
    <section
      aria-label="This Callboard"
      aria-busy={about.status === 'loading'}
      className="self-start rounded-3xl border border-white/8 bg-black/20 p-5 wide:sticky wide:top-16"
    >
      <div className="flex items-center gap-2.5 font-display text-[32px] leading-8 tracking-[0.04em]">
        <LogoMark />
        Callboard
      </div>
      <p className="mt-2 text-[13px] leading-5 text-pretty text-foreground/72">
        Runs a show-production pipeline, shows every step as it happens, and picks up where it left off.
      </p>
      {/* As high as it will be, so that nothing below moves when the host has answered. */}
      <dl className="mt-4 min-h-[99px] wide:min-h-[132px] gap-x-10 text-[13px] leading-5 sm:grid sm:grid-cols-2 sm:content-start wide:grid-cols-1">
        {facts !== null &&
          factRows(facts).map(({ name, value }) => (
            <div key={name} className="flex justify-between gap-6 border-b border-white/8 py-1.5 wide:last:border-none">
              <dt className="text-foreground/72">{name}</dt>
              <dd className="text-right font-semibold tabular-nums [overflow-wrap:anywhere] select-text">{value}</dd>
            </div>
          ))}
        {about.status === 'failed' && (
          <div role="alert" className="flex items-center justify-between gap-4">
            <dt>What runs here could not be read.</dt>
            <dd>
              <Button size="small" onClick={about.retry}>
                Try again
              </Button>
            </dd>
          </div>
        )}
      </dl>
      <div className="mt-4 flex flex-wrap gap-2">
        <CopyButton disabled={facts === null} text={facts ? factText(facts) : ''} label="Copy for a report" />
        <Button
          tone="ghost"
          disabled={licence === null}
          aria-expanded={open}
          icon={<ChevronDown size={15} aria-hidden className={classNames('press-fade', open && 'rotate-180')} />}
          onClick={() => setOpen(!open)}
        >
          MIT licence
        </Button>
      </div>
      <FoldOut open={open}>
        <div className="pt-3">{licence !== null && <LicenceText name="Callboard" text={licence} />}</div>
      </FoldOut>
    </section>
  )
}
