import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../../../../shared/random.ts'
import type { SceneryInks } from '../print/scenery-inks.ts'

/** The layers of a setting, farthest first. */
export const LAYERS = ['sky', 'far', 'mid', 'near'] as const
export type Layer = (typeof LAYERS)[number]

/** The sun, planet, clock or rose window: whatever disc hangs in the sky. Pixels. */
export interface SkyDisc {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** What the near layer is made of: what stands or hangs tall at both sides, and the ground before it. */
export const NEAR_PARTS = ['sides', 'ground'] as const
export type NearPart = (typeof NEAR_PARTS)[number]

/** What one layer is drawn into, and with. Lengths in pixels. */
export interface Frame {
  readonly context: SKRSContext2D
  readonly width: number
  readonly height: number
  /** The shorter side: things keep their proportions in wide and in tall frames. */
  readonly unit: number
  readonly inks: SceneryInks
  readonly random: Random
  readonly disc: SkyDisc
}

/** How one setting draws each of its layers. All but `sky` stand on the lower edge and leave the sky transparent. */
export interface Setting extends Readonly<Record<Exclude<Layer, 'near'>, (frame: Frame) => void>> {
  readonly sides?: (frame: Frame) => void
  readonly ground: (frame: Frame) => void
}

/** Calls `draw` at even steps across the width, with one thing about every `every` pixels and half a step beyond each side. */
export function acrossWidth(frame: Frame, every: number, draw: (x: number, index: number) => void): void {
  const count = Math.max(1, Math.round(frame.width / every))
  for (let i = 0; i <= count; i++) draw((frame.width * i) / count, i)
}
