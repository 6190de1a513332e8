import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Blueprint } from '../../../shared/show/blueprint.ts'
import type { CharacterSeed } from '../../../shared/show/character.ts'
import type { CharacterDesign } from '../art/bust/design.ts'
import type { StageFrame } from '../motion/set.ts'

/** What every shot of a trailer is drawn from. */
export interface TrailerShow {
  readonly blueprint: Blueprint
  readonly cast: readonly CharacterSeed[]
  readonly designs: readonly CharacterDesign[]
  readonly frame: StageFrame
  readonly framesPerSecond: number
  /** Sheets of grain, shown in turn over what is drawn here; clips bring their own. */
  readonly grain: readonly Canvas[]
}

/** A shot whose bitmaps are ready. */
export interface Shot {
  /** Draws frame `index` of the shot, opaque. Called in order; past the end when the next shot fades in over it. */
  draw(context: SKRSContext2D, index: number): void | Promise<void>
  /** Frees what the shot holds open. */
  close?(): void
}

/** A shot in its place. Frames from the beginning of the trailer. */
export interface PlannedShot {
  readonly start: number
  readonly frames: number
  /** Frames over which it fades in over the shot before; 0 is a hard cut. */
  readonly dissolve: number
  /** Prepares the shot, just before it is needed. */
  open(): Shot | Promise<Shot>
}
