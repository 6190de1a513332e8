import { CircleAlert, Dices, PenLine, Play } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useId } from 'react'
import { TITLE_MAX } from '../../../shared/show/blueprint.ts'
import { classNames } from '../../ui/class-names.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { BeforeStart } from './before-start.tsx'
import { EditChip } from './edit-chip.tsx'
import type { Pitch } from './pitch.ts'
import { CharactersStepper } from './stepper.tsx'
import type { Produce } from './use-produce.ts'

const SEED_DIGITS = 10

interface PromptBoxProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly pitch: Pitch
  readonly onChange: (pitch: Pitch) => void
  readonly produce: Produce
}

/** Where a show begins: what it is about, how many people, and the button. Errors are said here, beside what caused them. */
export function PromptBox({ field, pitch, onChange, produce }: PromptBoxProps) {
  const errorId = useId()
  const { busy, error } = produce

  function change(part: Partial<Pitch>): void {
    produce.clearError()
    onChange({ ...pitch, ...part })
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // While an input method composes, Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void produce.start(pitch)
  }

  return (
    <form
      aria-label="New show"
      className={classNames(
        'flex h-full min-h-[120px] flex-col rounded-3xl border bg-surface pt-[19px] pr-[19px] pb-[15px] pl-[23px] shadow-prompt wide:min-h-[146px]',
        error === null ? 'border-white/20 focus-within:border-white/34' : 'border-destructive/60',
      )}
      onSubmit={(event) => {
        event.preventDefault()
        void produce.start(pitch)
      }}
    >
      <textarea
        ref={field}
        aria-label="What is the show about?"
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : errorId}
        rows={1}
        spellCheck
        placeholder="What is the show about?"
        className="field-sizing-content max-h-[168px] min-h-7 w-full resize-none bg-transparent text-[20px] leading-7 tracking-[-0.012em] outline-none placeholder:text-foreground/56"
        value={pitch.prompt}
        onChange={(event) => change({ prompt: event.target.value })}
        onKeyDown={onKeyDown}
      />
      {error !== null && (
        <p id={errorId} role="alert" className="mt-2 flex items-center gap-2 text-[13px] leading-5 text-foreground">
          <CircleAlert size={15} className="text-destructive" aria-hidden />
          {error}
        </p>
      )}
      <div className="mt-auto flex flex-wrap items-center gap-2 pt-3">
        <CharactersStepper value={pitch.characters} onChange={(characters) => change({ characters })} />
        <EditChip
          icon={<Dices size={15} strokeWidth={1.8} aria-hidden />}
          label="Seed"
          shown={pitch.seed === '' ? 'Any seed' : `Seed ${pitch.seed}`}
          value={pitch.seed}
          placeholder="Any"
          inputClass="w-[11ch] tabular-nums"
          maxLength={SEED_DIGITS}
          digitsOnly
          onChange={(seed) => change({ seed })}
        />
        <EditChip
          icon={<PenLine size={14} strokeWidth={1.8} aria-hidden />}
          label="Title"
          shown={pitch.title === '' ? 'Title from the blueprint' : pitch.title}
          value={pitch.title}
          placeholder="Title of the show"
          inputClass="w-[142px]"
          maxLength={TITLE_MAX}
          onChange={(title) => change({ title })}
        />
        <div className="ml-auto flex items-center gap-4">
          <BeforeStart pitch={pitch} />
          <button
            type="submit"
            disabled={busy}
            title="Enter"
            className="press-fade flex h-10 items-center gap-2 rounded-control bg-white pr-[18px] pl-3.5 text-[14px] font-[650] text-ink hover:bg-white/88 disabled:opacity-60"
          >
            {busy ? <Spinner size={15} stroke={2} /> : <Play size={15} fill="currentColor" aria-hidden />}
            Produce
          </button>
        </div>
      </div>
    </form>
  )
}
