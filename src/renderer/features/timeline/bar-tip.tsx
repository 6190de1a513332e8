import type { BarWords } from './bar-words.ts'

/** Half of the tip, in CSS pixels: it stays inside the card. */
const REACH = 140

/** Where a tip stands, in CSS pixels from the card's left and top edge. */
export interface TipPlace {
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** What a bar says, beside it. Decorative: the bar itself says the same. */
export function BarTip({
  words,
  place,
  below,
}: {
  readonly words: BarWords
  readonly place: TipPlace
  readonly below: boolean
}) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute z-30 w-max max-w-[280px] -translate-x-1/2 rounded-control border border-white/15 bg-[#262626] px-3 py-2 text-[12px] leading-4 text-foreground/86 tabular-nums shadow-poster"
      style={{
        left: `clamp(${REACH}px, ${place.x}px, calc(100% - ${REACH}px))`,
        ...(below ? { top: place.bottom + 8 } : { bottom: `calc(100% - ${place.top - 8}px)` }),
      }}
    >
      <p className="font-semibold text-foreground">
        {words.title}
        <span className="font-normal text-foreground/72">, {words.state}</span>
      </p>
      <p className="mt-0.5">{words.times}</p>
      {words.notes.map((note) => (
        <p key={note} className="mt-0.5 text-foreground/72">
          {note.charAt(0).toUpperCase() + note.slice(1)}
        </p>
      ))}
    </div>
  )
}
