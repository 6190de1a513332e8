import { useApp } from '../../state/app-context.ts'
import { generatorWords } from '../../view/generator-words.ts'

/** Who will do the creative work, said honestly, beside the button that starts it. */
export function GeneratorNote() {
  const generator = useApp((state) => state.host?.generator ?? null)
  return (
    <span className="text-[13px] leading-5 text-foreground/72">
      {generator === null ? '' : `Made by ${generatorWords(generator)}`}
    </span>
  )
}
