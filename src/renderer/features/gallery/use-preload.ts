import { useEffect } from 'react'
import { artifactUrl } from '../../view/outputs.ts'
import type { Piece } from './piece.ts'

/** Fetches the pictures that a step forward or back would show, so that they are there when it is taken. */
export function usePreload(pieces: readonly (Piece | undefined)[]): void {
  const urls = pieces
    .map((piece) => (piece?.kind === 'picture' && piece.artifact ? artifactUrl(piece.artifact) : ''))
    .join(' ')
  useEffect(() => {
    for (const url of urls.split(' ').filter(Boolean)) new Image().src = url
  }, [urls])
}
