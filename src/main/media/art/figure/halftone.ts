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

/** Dots that shrink from the light into the shadow, where a surface turns from the lamp. */
export function drawTurnOfLight(
  context: SKRSContext2D,
  g: GBuffer,
  tones: Tones,
  inks: InkTable,
  width: number,
  dots: number,
): void {
  const ink: Partial<Record<number, string>> = {
    [Material.Skin]: blend(inks.skin.half, inks.skin.low, 0.9),
    [Material.Cloth]: inks.cloth.lit,
    [Material.Hat]: inks.hat.lit,
    [Material.Shirt]: inks.shirt.lit,
    [Material.Hair]: inks.hair.lit,
  }
  const scale = width / g.width
  const cell = width / dots
  const [c, s] = [Math.cos(ANGLE) * cell, Math.sin(ANGLE) * cell]
  const reach = Math.ceil(Math.hypot(g.width, g.height) / (cell / scale))
  const paths = new Map<string, [number, number, number][]>()
  for (let v = -reach; v <= reach; v++)
    for (let u = -reach; u <= reach; u++) {
      const x = u * c - v * s
      const y = u * s + v * c
      const i = Math.floor(x / scale)
      const j = Math.floor(y / scale)
      if (i < 0 || j < 0 || i >= g.width || j >= g.height) continue
      const at = j * g.width + i
      const tone = tones.key[at] as number
      if (g.coverage[at] !== 1 || tone <= TURN_FROM || tone >= TURN_TO || (tones.rim[at] as number) > 0.26) continue
      const colour = ink[g.material[at] as number]
      if (!colour) continue
      const list = paths.get(colour) ?? []
      list.push([x, y, cell * 0.6 * Math.sqrt((tone - TURN_FROM) / (TURN_TO - TURN_FROM))])
      paths.set(colour, list)
    }
  for (const [colour, list] of paths) {
    context.beginPath()
    for (const [x, y, radius] of list) {
      context.moveTo(x + radius, y)
      context.arc(x, y, radius, 0, Math.PI * 2)
    }
    context.fillStyle = colour
    context.fill()
  }
}
