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
export type Setting = Readonly<Record<Layer, (frame: Frame) => void>>

/** Calls `draw` at even steps across the width, with one thing about every `every` pixels and half a step beyond each side. */
export function acrossWidth(frame: Frame, every: number, draw: (x: number, index: number) => void): void {
  const count = Math.max(1, Math.round(frame.width / every))
  for (let i = 0; i <= count; i++) draw((frame.width * i) / count, i)
}
