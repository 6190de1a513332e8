import { Check } from 'lucide-react'
import { ACCENTS, type Accent } from '../../../shared/contract/settings.ts'
import { ACCENT_LOOKS } from './accents.ts'
import { Radios } from './radios.tsx'
import { Row, Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** One accent: its colour, as it stands on the screen. */
function Swatch({ accent, chosen }: { readonly accent: Accent; readonly chosen: boolean }) {
  const { name, colour } = ACCENT_LOOKS[accent]
  return (
    <span className="press-fade flex flex-col items-center gap-1.5 rounded-control p-1.5 group-hover:bg-white/6">
      <span
        style={{ backgroundColor: colour }}
        className={`grid size-9 place-items-center rounded-full border-2 ${chosen ? 'border-white' : 'border-transparent'}`}
      >
        {chosen && <Check size={17} strokeWidth={2.6} aria-hidden />}
      </span>
      <span className="text-[12px] leading-4 text-foreground/86">{name}</span>
    </span>
  )
}

export function LookSettings() {
  const [accent, setAccent] = useSetting('look.accent')
  return (
    <Section title="Look">
      <Row below label="Accent" hint="The colour of what is at work now, and of nothing else.">
        <Radios
          label="Accent"
          value={accent}
          options={ACCENTS}
          onChange={setAccent}
          className="-ml-1.5 flex flex-wrap gap-2"
        >
          {(each, chosen) => <Swatch accent={each} chosen={chosen} />}
        </Radios>
      </Row>
    </Section>
  )
}
