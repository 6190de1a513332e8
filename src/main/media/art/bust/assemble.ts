import type { Part, Solid } from './part.ts'

/** A body with everything on it: the nearest surface wins. Parts with a ball are asked only when they could. */
export function assemble(body: Solid, parts: readonly Part[]): Solid {
  const count = parts.length
  const balls = new Float64Array(count * 4)
  parts.forEach((part, i) => {
    balls.set(part.bound ? [part.bound.x, part.bound.y, part.bound.z, part.bound.radius] : [0, 0, 0, Infinity], i * 4)
  })
  const nearest = (x: number, y: number, z: number, under: number): number => {
    let d = under
    for (let i = 0; i < count; i++) {
      const radius = balls[i * 4 + 3] as number
      if (radius !== Infinity) {
        const dx = x - (balls[i * 4] as number)
        const dy = y - (balls[i * 4 + 1] as number)
        const dz = z - (balls[i * 4 + 2] as number)
        const reach = radius + Math.max(d, 0)
        if (dx * dx + dy * dy + dz * dz > reach * reach) continue
      }
      const own = (parts[i] as Part).distance(x, y, z, under)
      if (own < d) d = own
    }
    return d
  }
  return {
    distance: (x, y, z) => nearest(x, y, z, body.distance(x, y, z)),
    material: (x, y, z) => {
      const under = body.distance(x, y, z)
      let d = under
      let winner: Part | undefined
      for (const part of parts) {
        const own = part.distance(x, y, z, under)
        if (own < d) {
          d = own
          winner = part
        }
      }
      if (!winner) return body.material(x, y, z)
      return typeof winner.material === 'function' ? winner.material(x, y, z) : winner.material
    },
  }
}
