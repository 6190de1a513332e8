import type { ReactNode } from 'react'

/** The place of a piece, in the shape it will have from the start. */
export function PieceFrame({ shape, children }: { readonly shape: number; readonly children: ReactNode }) {
  return (
    <div className="picture-edge overflow-hidden rounded-media bg-surface" style={{ aspectRatio: String(shape) }}>
      {children}
    </div>
  )
}
