/** A direction or point: x to the right, y up, z towards the viewer. */
export type Vector = readonly [x: number, y: number, z: number]

/** The same direction with length 1; the zero vector stays as it is. */
export function normalize([x, y, z]: Vector): Vector {
  const length = Math.sqrt(x * x + y * y + z * z)
  return length === 0 ? [x, y, z] : [x / length, y / length, z / length]
}
