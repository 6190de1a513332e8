import { Maximize2 } from 'lucide-react'

/** Lies over a picture: a press anywhere shows it large. */
export function EnlargeButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      title="Large"
      className="press-fade group absolute inset-0 rounded-media focus-visible:-outline-offset-4"
      onClick={onPress}
    >
      <span className="absolute top-3 right-3 grid size-[30px] place-items-center rounded-full bg-black/60 group-hover:bg-black/80">
        <Maximize2 size={13} aria-hidden />
      </span>
    </button>
  )
}
