import { useApp } from '../../state/app-context.ts'
import { useViewing } from '../../state/viewing.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { fileFacts, hostPath } from './file-facts.ts'
import type { Piece } from './piece.ts'
import { PieceStatus } from './piece-box.tsx'

/** All that there is to know about a piece's file. */
export function FactsPanel({ piece }: { readonly piece: Piece }) {
  const { clock } = useViewing()
  const dataDir = useApp((state) => state.host?.dataDir ?? null)
  const path = piece.artifact && dataDir !== null ? hostPath(dataDir, piece.artifact.path) : null
  return (
    <aside
      id="piece-facts"
      aria-label="About the file"
      className="absolute inset-y-0 right-0 z-10 flex w-[264px] flex-col gap-4 overflow-y-auto border-l border-white/8 bg-panel px-6 py-4 text-[13px] leading-5 wide:static wide:bg-black/30"
    >
      <div>
        <h2 className="text-[17px] leading-6 font-semibold tracking-[-0.01em] [overflow-wrap:anywhere]">
          {piece.name}
        </h2>
        <p className="[overflow-wrap:anywhere] text-foreground/72">{piece.note}</p>
      </div>
      {piece.artifact === null && <PieceStatus piece={piece} />}
      <dl className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-3 gap-y-2">
        {fileFacts(piece, clock.now()).map(({ label, value, whole }) => (
          <div key={label} className="contents">
            <dt className="text-foreground/56">{label}</dt>
            <dd title={whole} className="[overflow-wrap:anywhere] text-foreground/86 tabular-nums">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      {path !== null && (
        <div>
          <p className="text-foreground/56">Path</p>
          <p className="mb-2 font-mono text-[12px] leading-[18px] break-all text-foreground/72 select-all">{path}</p>
          <CopyButton size="small" text={path} label="Copy path" />
        </div>
      )}
    </aside>
  )
}
