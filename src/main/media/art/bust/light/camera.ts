import type { CharacterDesign } from '../design.ts'
import type { SculptView } from '../view.ts'

/** Distance of the eye from the bust's origin, in bust units: a mild, portrait-lens perspective. */
export const CAMERA_DISTANCE = 6.5
/** The bust lies between these depths. */
export const NEAREST = 1.05
export const FARTHEST = -1

export interface Camera {
  readonly width: number
  readonly height: number
  readonly centreX: number
  readonly centreY: number
  /** Bust units per pixel in the plane z = 0. */
  readonly pixel: number
}

export function cameraFor(design: CharacterDesign, view: SculptView): Camera {
  const halfHeight = (view.halfHeight ?? 1.12) / (view.zoom ?? design.zoom)
  return {
    width: view.width,
    height: view.height,
    centreX: view.centreX ?? -Math.sin(view.yaw ?? design.pose.yaw) * 0.05,
    centreY: view.centreY ?? -0.27,
    pixel: (2 * halfHeight) / view.height,
  }
}

/** Where a world point lands, in pixels. */
export function project(camera: Camera, x: number, y: number, z: number): { x: number; y: number; scale: number } {
  const scale = CAMERA_DISTANCE / (CAMERA_DISTANCE - z) / camera.pixel
  return {
    x: camera.width / 2 + (x - camera.centreX) * scale,
    y: camera.height / 2 - (y - camera.centreY) * scale,
    scale,
  }
}
