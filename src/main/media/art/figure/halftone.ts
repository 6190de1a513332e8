import type { SKRSContext2D } from '@napi-rs/canvas'
import type { GBuffer } from '../bust/gbuffer.ts'
import { Material } from '../bust/material.ts'
import type { InkTable } from './inks.ts'
import { blend } from './oklab.ts'
import type { Tones } from './tones.ts'

/** Tones between which light turns to shadow: below there are no dots, above they have merged. */
const TURN_FROM = 0.012
const TURN_TO = 0.165
const ANGLE = (34 / 180) * Math.PI

/** The ink of a dot at a pixel of the G-buffer, and its radius in cells; null for none. */
type DotAt = (at: number) => { readonly ink: string; readonly radius: number } | null

/** A screen of dots over the figure, `dots` cells across, turned by 34 degrees so that it never lines up with pixels. */
function drawScreen(context: SKRSContext2D, g: GBuffer, width: number, dots: number, dotAt: DotAt): void {
  const scale = width / g.width
  const cell = width / dots
  const [c, s] = [Math.cos(ANGLE) * cell, Math.sin(ANGLE) * cell]
  const reach = Math.ceil(Math.hypot(g.width, g.height) / (cell / scale))
  const plates = new Map<string, number[]>()
  for (let v = -reach; v <= reach; v++)
    for (let u = -reach; u <= reach; u++) {
      const x = u * c - v * s
      const y = u * s + v * c
      const i = Math.floor(x / scale)
      const j = Math.floor(y / scale)
      if (i < 0 || j < 0 || i >= g.width || j >= g.height || g.coverage[j * g.width + i] !== 1) continue
      const dot = dotAt(j * g.width + i)
      if (!dot) continue
      const plate = plates.get(dot.ink) ?? []
      plate.push(x, y, dot.radius * cell)
      plates.set(dot.ink, plate)
    }
  for (const [ink, plate] of plates) {
    context.beginPath()
    for (let k = 0; k < plate.length; k += 3) {
      const [x, y, radius] = [plate[k] as number, plate[k + 1] as number, plate[k + 2] as number]
      context.moveTo(x + radius, y)
      context.arc(x, y, radius, 0, Math.PI * 2)
    }
    context.fillStyle = ink
    context.fill()
  }
}

/** Dots that shrink from the light into the shadow, where a surface turns from the lamp. */
export function drawTurnOfLight(
  context: SKRSContext2D,
  g: GBuffer,
  tones: Tones,
  inks: InkTable,
  size: { readonly width: number; readonly dots: number },
): void {
  const skin = blend(inks.skin.half, inks.skin.low, 0.9)
  const ink: Partial<Record<number, string>> = {
    [Material.Skin]: skin,
    [Material.Stubble]: skin,
    [Material.Cloth]: inks.cloth.lit,
    [Material.Hat]: inks.hat.lit,
    [Material.Shirt]: inks.shirt.lit,
    [Material.Hair]: inks.hair.lit,
  }
  drawScreen(context, g, size.width, size.dots, (at) => {
    const tone = tones.direct[at] as number
    if (tone <= TURN_FROM || tone >= TURN_TO || (tones.rim[at] as number) > 0.26) return null
    const colour = ink[g.material[at] as number]
    return colour ? { ink: colour, radius: 0.6 * Math.sqrt((tone - TURN_FROM) / (TURN_TO - TURN_FROM)) } : null
  })
}

/** Stubble and cropped scalps are a screen of even dots, denser on the head than on the chin. */
export function drawStubble(
  context: SKRSContext2D,
  g: GBuffer,
  inks: InkTable,
  size: { readonly width: number; readonly dots: number },
): void {
  drawScreen(context, g, size.width, size.dots * 1.15, (at) => {
    if (g.material[at] !== Material.Stubble) return null
    return { ink: inks.stubble, radius: (g.headY[at] as number) > -0.1 ? 0.46 : 0.34 }
  })
}
