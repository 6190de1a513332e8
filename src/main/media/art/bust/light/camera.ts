import type { CharacterDesign } from '../design.ts'
import type { SculptView } from '../view.ts'

/** Distance of the eye from the bust's origin, in bust units: a mild, portrait-lens perspective. */
const CAMERA_DISTANCE = 6.5
/** The bust lies between these depths. */
const NEAREST = 1.05
const FARTHEST = -1

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

/** Where a world point lands, in pixels, and how many pixels a bust unit takes there. */
export function project(camera: Camera, x: number, y: number, z: number): { x: number; y: number; scale: number } {
  const scale = CAMERA_DISTANCE / (CAMERA_DISTANCE - z) / camera.pixel
  return {
    x: camera.width / 2 + (x - camera.centreX) * scale,
    y: camera.height / 2 - (y - camera.centreY) * scale,
    scale,
  }
}

/** A ray from the eye. One object is aimed again and again, so that marching allocates nothing. */
export interface Ray {
  dx: number
  dy: number
  dz: number
  /** Distances along the ray between which the bust can be. */
  start: number
  end: number
  readonly originX: number
  readonly originY: number
  readonly originZ: number
}

export const createRay = (camera: Camera): Ray => ({
  dx: 0,
  dy: 0,
  dz: -1,
  start: 0,
  end: 0,
  originX: camera.centreX,
  originY: camera.centreY,
  originZ: CAMERA_DISTANCE,
})

/** Points a ray at a place of the picture, in pixels from its upper left corner. */
export function aim(ray: Ray, camera: Camera, column: number, row: number): void {
  const x = (column - camera.width / 2) * camera.pixel
  const y = -(row - camera.height / 2) * camera.pixel
  const inverse = 1 / Math.sqrt(x * x + y * y + CAMERA_DISTANCE * CAMERA_DISTANCE)
  ray.dx = x * inverse
  ray.dy = y * inverse
  ray.dz = -CAMERA_DISTANCE * inverse
  ray.start = (CAMERA_DISTANCE - NEAREST) / -ray.dz
  ray.end = (CAMERA_DISTANCE - FARTHEST) / -ray.dz
}

/** World x and y of a pixel's middle at a depth: one function each, so that nothing is allocated. */
export const worldX = (camera: Camera, column: number, depth: number): number =>
  camera.centreX + (column + 0.5 - camera.width / 2) * camera.pixel * (1 - depth / CAMERA_DISTANCE)
export const worldY = (camera: Camera, row: number, depth: number): number =>
  camera.centreY - (row + 0.5 - camera.height / 2) * camera.pixel * (1 - depth / CAMERA_DISTANCE)
