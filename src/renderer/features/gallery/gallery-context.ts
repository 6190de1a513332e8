import { createContext, useContext } from 'react'

/** The way into the gallery, for whatever shows a piece small. */
export interface GalleryDoor {
  /** Opens the gallery at a piece; a film starts by itself where the press asked for that. */
  open(pieceId: string, options?: { readonly play?: boolean }): void
}

export const GalleryContext = createContext<GalleryDoor>({ open: () => {} })

export const useGallery = (): GalleryDoor => useContext(GalleryContext)
