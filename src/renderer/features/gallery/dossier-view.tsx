import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import type { DossierDigest } from '../../../shared/show/character.ts'
import { artifactUrl, digestOf, fileUrl } from '../../view/outputs.ts'
import './dossier.css'
import type { Piece } from './piece.ts'
import { PieceStatus } from './piece-box.tsx'
import { splitDossier } from './split-dossier.ts'
import { UnreadableFile } from './unreadable-file.tsx'
import { useText } from './use-text.ts'

const Prose = lazy(async () => ({ default: (await import('./prose.tsx')).Prose }))

const HEADS = [
  ['Wants', 'wants'],
  ['Fears', 'fears'],
  ['Secret', 'secret'],
  ['Skill', 'skill'],
  ['Ties', 'ties'],
] as const satisfies readonly (readonly [string, keyof DossierDigest])[]

/** The shape of a dossier while it is not there: a title, a line under it, paragraphs. */
function Lines() {
  return (
    <div aria-hidden="true" className="grid gap-4">
      <span className="skeleton-sheen h-12 w-3/5 rounded-xl" />
      <span className="skeleton-sheen mb-6 h-5 w-2/5 rounded-full" />
      {[96, 100, 92, 60, 98, 94, 74].map((width) => (
        <span key={width} className="skeleton-sheen h-4 rounded-full" style={{ width: `${width}%` }} />
      ))}
    </div>
  )
}

function Heads({ digest }: { readonly digest: DossierDigest }) {
  return (
    <dl className="grid gap-4 text-[13px] leading-5">
      {HEADS.map(([label, key]) => (
        <div key={key}>
          <dt className="text-foreground/56">{label}</dt>
          <dd className="[overflow-wrap:anywhere] text-foreground/86">{digest[key]}</dd>
        </div>
      ))}
    </dl>
  )
}

function Text({ markdown, quote }: { readonly markdown: string; readonly quote: string }) {
  const { before, after } = useMemo(() => splitDossier(markdown), [markdown])
  return (
    <Suspense fallback={<Lines />}>
      <Prose markdown={before} />
      {quote !== '' && after !== '' && <blockquote className="pull-quote">“{quote}”</blockquote>}
      <Prose markdown={after} />
    </Suspense>
  )
}

/** Where focus stands on no control: the gallery itself, or the text that was looked at before. */
const ON_NO_CONTROL = '[role=dialog], [data-scrolls]'

/** A whole dossier as a page of a magazine: the portrait and the heads beside it, a line in the character's own voice within. */
export function DossierView({ run, piece }: { readonly run: Run; readonly piece: Piece }) {
  const text = useText(piece.artifact ? artifactUrl(piece.artifact) : null)
  const digest = piece.item === null ? null : digestOf(run, piece.item)
  const portrait = fileUrl(run, 'portrait', 'image', piece.item)
  const waiting = text.status === 'loading'
  const page = useRef<HTMLElement>(null)
  useEffect(() => {
    // So that the keys that scroll do so at once, unless somebody is at a button.
    if (document.activeElement?.matches(ON_NO_CONTROL)) page.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section
      ref={page}
      // A region that scrolls must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as said
      tabIndex={0}
      data-scrolls
      aria-label={`Dossier of ${piece.name}`}
      aria-busy={waiting}
      className="absolute inset-0 overflow-y-auto rounded-media -outline-offset-4 [scrollbar-gutter:stable]"
    >
      <div className="dossier-page">
        <article lang="en" className="dossier-text">
          {waiting && <Lines />}
          {piece.artifact === null && (
            <p className="mt-8 text-[13px] leading-5 text-foreground/72">
              <PieceStatus piece={piece} />
            </p>
          )}
          {text.status === 'missing' && <UnreadableFile />}
          {text.status === 'ready' && <Text markdown={text.text} quote={digest?.quote ?? ''} />}
        </article>
        <aside aria-label="In short" className="dossier-side">
          <div className="picture-edge skeleton-sheen mb-6 aspect-3/4 overflow-hidden rounded-media">
            {portrait !== null && <img src={portrait} alt="" className="absolute inset-0 size-full object-cover" />}
          </div>
          {digest && <Heads digest={digest} />}
        </aside>
      </div>
    </section>
  )
}
