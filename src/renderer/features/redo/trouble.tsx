import { CircleAlert } from 'lucide-react'

/** Why something could not be done, beside the button that asked for it. */
export function Trouble({ words }: { readonly words: string }) {
  return (
    <p role="alert" className="flex gap-2 text-[13px] leading-5 text-foreground">
      <CircleAlert size={16} className="mt-0.5 flex-none text-destructive" aria-hidden />
      {words}
    </p>
  )
}
