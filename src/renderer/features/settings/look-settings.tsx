import { Check } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import { ACCENTS, type Accent } from '../../../shared/contract/settings.ts'
import { ACCENT_LOOKS } from './accents.ts'
import { Row, Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** One accent: its colour, as it stands on the screen. */
function Swatch({ accent, chosen }: { readonly accent: Accent; readonly chosen: boolean }) {
  const { name, colour } = ACCENT_LOOKS[accent]
  return (
    <RadioGroup.Item
      value={accent}
      className="press-fade flex flex-col items-center gap-1.5 rounded-control p-1.5 hover:bg-white/6"
    >
      <span
        style={{ backgroundColor: colour }}
        className={`grid size-9 place-items-center rounded-full border-2 ${chosen ? 'border-white' : 'border-transparent'}`}
      >
        {chosen && <Check size={17} strokeWidth={2.6} aria-hidden />}
      </span>
      <span className="text-[12px] leading-4 text-foreground/86">{name}</span>
    </RadioGroup.Item>
  )
}

export function LookSettings() {
  const [accent, setAccent] = useSetting('look.accent')
  return (
    <Section title="Look">
      <Row below label="Accent" hint="The colour of what is at work now, and of nothing else.">
        <RadioGroup.Root
          aria-label="Accent"
          value={accent}
          disabled={accent === null}
          onValueChange={(next) => setAccent(next as Accent)}
          className="-ml-1.5 flex flex-wrap gap-2"
        >
          {ACCENTS.map((each) => (
            <Swatch key={each} accent={each} chosen={each === accent} />
          ))}
        </RadioGroup.Root>
      </Row>
    </Section>
  )
}
