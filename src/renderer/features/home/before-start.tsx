import { etaWords } from '../../../shared/text/eta-text.ts'
import { useApp } from '../../state/app-context.ts'
import { Hint } from '../../ui/hint.tsx'
import { generatorWords } from '../../view/generator-words.ts'
import type { Pitch } from './pitch.ts'
import { useEstimate } from './use-estimate.ts'

/** Beside the button that starts a show: how long it would take, where that is known, and who will make it. */
export function BeforeStart({ pitch }: { readonly pitch: Pitch }) {
  const generator = useApp((state) => state.host?.generator ?? null)
  const estimate = useEstimate(pitch)
  const words = estimate === null ? null : etaWords(estimate, { agoMs: 0 })
  const maker = generator === null ? '' : `Made by ${generatorWords(generator)}`
  return (
    <span className="text-[13px] leading-5 text-foreground/72 tabular-nums" aria-live="polite">
      {estimate !== null && words !== null && words.leftMs !== null ? (
        <Hint words={[estimate.reason, maker === '' ? '' : `${maker}.`].filter((part) => part !== '').join(' ')}>
          {words.text}
        </Hint>
      ) : (
        maker
      )}
    </span>
  )
}
