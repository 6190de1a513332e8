/** How much a show holds. */
export interface Extent {
  readonly files: number
  readonly bytes: number
}
