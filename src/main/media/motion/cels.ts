import type { Canvas } from '@napi-rs/canvas'
import type { Palette } from '../../../shared/show/palette.ts'
import type { CharacterDesign, Side } from '../art/bust/design.ts'
import { sculpt } from '../art/bust/sculpt.ts'
import { drawFigure } from '../art/figure/draw-figure.ts'
import { clamp } from '../art/geometry/scalar.ts'
import type { Vector } from '../art/geometry/vector.ts'
import { toward } from '../art/print/colour.ts'
import { easeInOut } from './easing.ts'

export const CELS = 6
/** Radians: the head turns this far, and the lamp travels this far around it. */
const HEAD_TURN = 0.26
const LAMP_TRAVEL = 0.87
const NOD = 0.06
/** The lamp goes no further round than this, a little behind the ear. */
const BEHIND = 1.75
/** Radians: how far a face is turned from the camera when the turn ends. */
const LEAST_YAW = 0.28
const MOST_YAW = 0.78
/** The figure's sheet for a frame 720 pixels high, and how much smaller its bust is sculpted. */
export const FIGURE_SHEET = { width: 900, height: 760 }
const SCULPT_SCALE = 0.36

export interface CelOptions {
  readonly design: CharacterDesign
  readonly palette: Palette
  /** The side that the lamp hangs on and the face looks to. */
  readonly side: Side
  /** Pixels for each pixel of a 720p frame. */
  readonly unit: number
  readonly secondScene: Canvas
}

/** The side of the lamp for a place in the cast: sides alternate, so that clips cut together look at one another. */
export function sideOf(slot: number, seed: number): Side {
  return (slot + (seed % 2)) % 2 === 0 ? -1 : 1
}

/**
 * Turns person and lamp to one side of the frame, so that they look into its free, lit part, in three-quarter view:
 * frontal faces look at nobody, and in profile a hood hides the face.
 *
 * The lamp is hung beyond the nose: from there it comes around the face without leaving that side.
 */
export function faceSide(design: CharacterDesign, side: Side): CharacterDesign {
  const { yaw, pitch, roll, torsoYaw } = design.pose
  const mirrored = Math.sign(yaw) === side ? 1 : -1
  const pose = {
    pitch,
    yaw: side * clamp(Math.abs(yaw), LEAST_YAW, MOST_YAW),
    roll: roll * mirrored,
    torsoYaw: torsoYaw * mirrored,
  }
  return { ...design, pose, lamp: { ...design.lamp, far: true } }
}

/**
 * Sculpts and cuts the six cels of a clip: the head turns by 15 degrees while the lamp comes 50 degrees around it.
 *
 * The last cel is the portrait's own pose and its audited lamp; the others lead up to it.
 *
 * @returns in the order of showing; a generator, since each takes most of a second
 */
export function* drawCels({
  design,
  palette,
  side,
  unit,
  secondScene,
}: CelOptions): Generator<Canvas, void, undefined> {
  const width = Math.round(FIGURE_SHEET.width * unit)
  const height = Math.round(FIGURE_SHEET.height * unit)
  const frame = {
    width: Math.round(width * SCULPT_SCALE),
    height: Math.round(height * SCULPT_SCALE),
    halfHeight: 1.07,
    centreX: 0,
    centreY: -0.24,
    zoom: 1,
  }
  const rim = toward(palette, 'light', 0.4)
  const last = sculpt(design, frame)
  for (let i = 0; i < CELS; i++) {
    const before = 1 - easeInOut(i / (CELS - 1))
    const bust =
      before === 0
        ? last
        : sculpt(design, {
            ...frame,
            yaw: design.pose.yaw + side * HEAD_TURN * before,
            pitch: design.pose.pitch + NOD * before,
            lamp: swing(last.lamp, side * LAMP_TRAVEL * before),
          })
    yield drawFigure(bust, design, palette, { width, height, rim, secondScene })
  }
}

/** A direction turned about the vertical, but never so far that it shines from behind the head. */
function swing([x, y, z]: Vector, angle: number): Vector {
  const flat = Math.hypot(x, z)
  const azimuth = Math.atan2(x, z) + angle
  const limited = clamp(azimuth, -BEHIND, BEHIND)
  return [Math.sin(limited) * flat, y, Math.cos(limited) * flat]
}
