import { Search } from 'lucide-react'
import { SHORTCUTS } from '../../../shared/contract/shortcuts.ts'
import { useAppParts } from '../../state/app-context.ts'
import { ariaKeys, isMac, keyWords } from '../shortcuts/key-words.ts'

/** Looks like a field and opens the palette, which is one. */
export function SearchButton() {
  const { store } = useAppParts()
  const { keys } = SHORTCUTS.palette
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts={ariaKeys(keys, isMac())}
      onClick={() => store.getState().setOverlay('palette')}
      className="window-no-drag press-fade flex h-8 w-8 flex-none items-center justify-center gap-2.5 rounded-[10px] text-[13px] text-foreground/72 hover:bg-white/10 hover:text-white min-[760px]:w-[264px] min-[760px]:justify-start min-[760px]:bg-black/40 min-[760px]:pr-1.5 min-[760px]:pl-3"
    >
      <Search size={15} strokeWidth={1.9} aria-hidden />
      <span className="sr-only min-[760px]:not-sr-only min-[760px]:flex-1 min-[760px]:text-left">
        Search shows and logs
      </span>
      <kbd
        aria-hidden
        className="hidden h-5 items-center rounded-md border border-white/15 px-1.5 font-sans text-[11.5px] text-foreground/72 min-[760px]:flex"
      >
        {keyWords(keys, isMac()).join(' ')}
      </kbd>
    </button>
  )
}
