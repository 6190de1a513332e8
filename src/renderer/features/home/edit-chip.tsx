import { type ReactNode, useEffect, useRef, useState } from 'react'

interface EditChipProps {
  readonly icon: ReactNode
  /** What is edited, for example "Title". */
  readonly label: string
  /** What the chip says while it is not edited. */
  readonly shown: string
  readonly value: string
  readonly placeholder: string
  readonly inputClass: string
  readonly maxLength: number
  readonly digitsOnly?: boolean
  readonly onChange: (value: string) => void
}

/** A choice that is text until it is pressed, then a field. Enter keeps, Escape goes back. */
export function EditChip(props: EditChipProps) {
  const { icon, label, shown, value, placeholder, inputClass, maxLength, digitsOnly = false, onChange } = props
  const [draft, setDraft] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const chip = useRef<HTMLButtonElement>(null)
  const editing = draft !== null

  useEffect(() => {
    if (editing) field.current?.select()
  }, [editing])

  function end(keep: boolean): void {
    if (keep && draft !== null) onChange(draft.trim())
    setDraft(null)
    // The field is gone after this draw; the press began at the chip, so focus returns there.
    requestAnimationFrame(() => chip.current?.focus())
  }

  if (draft === null) {
    return (
      <button
        ref={chip}
        type="button"
        className="press-fade flex h-9 max-w-[240px] items-center gap-2 rounded-control bg-white/7 px-3 text-[13px] text-foreground/86 hover:bg-white/14"
        onClick={() => setDraft(value)}
      >
        {icon}
        <span className="truncate">{shown}</span>
      </button>
    )
  }
  return (
    <label className="flex h-9 items-center gap-2 rounded-control bg-white/10 px-3 text-[13px]">
      {icon}
      <input
        ref={field}
        aria-label={label}
        className={`bg-transparent outline-none placeholder:text-foreground/56 ${inputClass}`}
        value={draft}
        placeholder={placeholder}
        maxLength={maxLength}
        inputMode={digitsOnly ? 'numeric' : 'text'}
        onChange={(event) => setDraft(digitsOnly ? event.target.value.replace(/\D/g, '') : event.target.value)}
        onBlur={() => {
          onChange(draft.trim())
          setDraft(null)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' || event.key === 'Escape') {
            event.preventDefault()
            event.stopPropagation()
            end(event.key === 'Enter')
          }
        }}
      />
    </label>
  )
}
