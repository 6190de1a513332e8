import type { Canvas } from '@napi-rs/canvas'

/** A finished picture: PNG bytes and size in pixels. */
export interface Picture {
  readonly png: Buffer
  readonly width: number
  readonly height: number
}

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Encodes a canvas off the main thread. The same pixels give the same bytes. */
export async function toPicture(canvas: Canvas): Promise<Picture> {
  return { png: await canvas.encode('png'), width: canvas.width, height: canvas.height }
}
