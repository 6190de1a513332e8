import type { SKRSContext2D } from '@napi-rs/canvas'
import type { GBuffer } from '../bust/gbuffer.ts'

/** A point of light in each eye, towards the lamp: without it eyes look painted on. */
export function drawCatchLights(context: SKRSContext2D, g: GBuffer, width: number, ink: string): void {
  const scale = width / g.width
  context.fillStyle = ink
  for (const eye of g.eyes) {
    const radius = eye.radius * scale
    context.beginPath()
    context.arc(
      eye.x * scale + Math.sign(g.lamp[0]) * radius * 0.32,
      eye.y * scale - radius * 0.3,
      Math.max(0.7, radius * 0.24),
      0,
      Math.PI * 2,
    )
    context.fill()
  }
}
