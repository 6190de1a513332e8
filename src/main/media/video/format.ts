/** Size and pace of a movie. Width and height in pixels, both even: H.264 halves them for colour. */
export interface MovieFormat {
  readonly width: number
  readonly height: number
  readonly framesPerSecond: number
}

/** What every clip and trailer is made in. */
export const HD: MovieFormat = { width: 1280, height: 720, framesPerSecond: 24 }

/** Start of frame `index` in whole microseconds, the unit of WebCodecs. */
export function frameTimeUs(format: MovieFormat, index: number): number {
  return Math.round((index * 1_000_000) / format.framesPerSecond)
}
