import { isMac, keyWords } from './key-words.ts'

const CAP =
  'inline-grid h-5 min-w-5 place-items-center rounded-md border border-white/15 px-1.5 font-sans text-[11.5px] leading-none text-foreground/72'

/** Keys, drawn as on a keyboard; read as words. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="inline-flex gap-1">
      {keyWords(keys, isMac()).map((key) => (
        <kbd key={key} className={CAP}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
