import { lazy, Suspense, useEffect, useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { ListSkeleton } from '../../ui/skeletons.tsx'

const Prose = lazy(async () => ({ default: (await import('./prose.tsx')).Prose }))

interface DossierReaderProps {
  readonly name: string
  /** Where the Markdown is. */
  readonly src: string
  readonly open: boolean
  readonly onClose: () => void
}

type Text =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly markdown: string }
  | { readonly status: 'missing' }

/** A text file of the host, fetched when it is wanted. */
function useText(src: string, wanted: boolean): Text {
  const [text, setText] = useState<Text>({ status: 'loading' })
  useEffect(() => {
    if (!wanted) return
    const stop = new AbortController()
    setText({ status: 'loading' })
    fetch(src, { signal: stop.signal, credentials: 'same-origin' })
      .then(async (answer) => {
        setText(answer.ok ? { status: 'ready', markdown: await answer.text() } : { status: 'missing' })
      })
      .catch(() => {
        if (!stop.signal.aborted) setText({ status: 'missing' })
      })
    return () => stop.abort()
  }, [src, wanted])
  return text
}

/** A whole dossier, set to be read. */
export function DossierReader({ name, src, open, onClose }: DossierReaderProps) {
  const text = useText(src, open)
  return (
    <Dialog open={open} onClose={onClose} title={`${name}, dossier`} className="h-full w-[760px]">
      <section
        // A region that scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: as said
        tabIndex={0}
        aria-label={`Dossier of ${name}`}
        aria-busy={text.status === 'loading'}
        className="min-h-0 flex-1 overflow-y-auto rounded-b-3xl px-14 pt-2 pb-14 outline-offset-[-4px]"
      >
        {text.status === 'loading' && <ListSkeleton rows={12} />}
        {text.status === 'missing' && (
          <p className="text-[15px] leading-6 text-foreground/86">
            The file could not be read. It may have been moved out of the data folder.
          </p>
        )}
        {text.status === 'ready' && (
          <Suspense fallback={<ListSkeleton rows={12} />}>
            <Prose markdown={text.markdown} />
          </Suspense>
        )}
      </section>
    </Dialog>
  )
}
