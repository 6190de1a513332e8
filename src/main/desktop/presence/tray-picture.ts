import { encodePng } from './png.ts'
import type { DesktopStatus } from './status.ts'

/** What the picture shows. */
export type TrayLook = Pick<DesktopStatus, 'state' | 'fraction'>

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** The mark's three bars and its ground, in a square of 32 (`resources/tray.svg`). */
const SIDE = 32
const BARS = [
  { left: 5, right: 11, top: 13, bottom: 26 },
  { left: 13, right: 19, top: 6, bottom: 26 },
  { left: 21, right: 27, top: 16, bottom: 26 },
] as const
const FILL_FROM = 5
const FILL_WIDTH = 22
const GROUND_RADIUS = 8
/** Samples per pixel along each side. */
const SAMPLES = 4

const GROUND: Colour = [0x14, 0x14, 0x14, 1]
const WHITE: Colour = [255, 255, 255, 1]
const LEFT_OVER: Colour = [255, 255, 255, 0.4]
const INK: Colour = [0, 0, 0, 1]
const INK_LEFT_OVER: Colour = [0, 0, 0, 0.4]

/** Red means at work now, coral means failed, white means at rest; as on the screen. */
const DONE: Readonly<Record<TrayLook['state'], Colour>> = {
  idle: WHITE,
  working: [0xe5, 0x09, 0x14, 1],
  failed: [0xff, 0x6b, 0x57, 1],
  paused: WHITE,
}

const insideGround = (x: number, y: number): boolean => {
  const dx = Math.max(GROUND_RADIUS - x, x - (SIDE - GROUND_RADIUS), 0)
  const dy = Math.max(GROUND_RADIUS - y, y - (SIDE - GROUND_RADIUS), 0)
  return dx * dx + dy * dy <= GROUND_RADIUS * GROUND_RADIUS
}

const insideBar = (x: number, y: number): boolean =>
  BARS.some(({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom)

/** The bars fill from left to right; at rest they are full. */
function sample(x: number, y: number, { state, fraction }: TrayLook, template: boolean): Colour | null {
  if (insideBar(x, y)) {
    const filled = state === 'idle' || x < FILL_FROM + FILL_WIDTH * (fraction ?? 1)
    if (template) return filled ? INK : INK_LEFT_OVER
    return filled ? DONE[state] : LEFT_OVER
  }
  return !template && insideGround(x, y) ? GROUND : null
}

/** A see-through colour over the ground, as one that is not. */
const over = ([r, g, b, a]: Colour): Colour => [
  r * a + GROUND[0] * (1 - a),
  g * a + GROUND[1] * (1 - a),
  b * a + GROUND[2] * (1 - a),
  1,
]

/** One pixel: the mean of its samples, weighted by how much they cover. */
function pixel(px: number, py: number, size: number, look: TrayLook, template: boolean): Colour {
  const step = SIDE / size / SAMPLES
  const sum = [0, 0, 0, 0] as [number, number, number, number]
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = px * step * SAMPLES + ((i % SAMPLES) + 0.5) * step
    const y = py * step * SAMPLES + (Math.floor(i / SAMPLES) + 0.5) * step
    const found = sample(x, y, look, template)
    if (!found) continue
    const [r, g, b, a] = template ? found : over(found)
    sum[0] += r * a
    sum[1] += g * a
    sum[2] += b * a
    sum[3] += a
  }
  const [r, g, b, a] = sum
  return a === 0 ? [0, 0, 0, 0] : [r / a, g / a, b / a, a / (SAMPLES * SAMPLES)]
}

/**
 * Draws the tray's picture as a PNG: the mark, its bars filled as far as the work is.
 *
 * It has a dark ground of its own, so that it can be seen on light and dark panels.
 *
 * @param size width and height in pixels
 * @param template for macOS: black on nothing, to be coloured by the system
 */
export function drawTrayPicture(size: number, look: TrayLook, template: boolean): Buffer {
  const rgba = new Uint8Array(size * size * 4)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [r, g, b, a] = pixel(x, y, size, look, template)
      rgba.set([Math.round(r), Math.round(g), Math.round(b), Math.round(a * 255)], (y * size + x) * 4)
    }
  }
  return encodePng(size, size, rgba)
}
