/** Two passes of a five-point blur: enough that a threshold cuts a line, not a staircase. */
export function blurTwice(values: Float32Array, width: number, height: number): Float32Array {
  return blur(blur(values, width, height), width, height)
}

export function blur(values: Float32Array, width: number, height: number): Float32Array {
  const out = Float32Array.from(values)
  for (let j = 1; j < height - 1; j++)
    for (let i = 1; i < width - 1; i++) {
      const at = j * width + i
      out[at] =
        ((values[at] as number) * 2 +
          (values[at - 1] as number) +
          (values[at + 1] as number) +
          (values[at - width] as number) +
          (values[at + width] as number)) /
        6
    }
  return out
}

/** `values` where the material is one of `wanted`, 0 elsewhere; null when fewer than `least` pixels are. */
export function maskOf(
  material: Uint8Array,
  coverage: Float32Array,
  wanted: readonly number[],
  values: Float32Array | null,
  least = 1,
): Float32Array | null {
  const is = new Uint8Array(32)
  for (const kind of wanted) is[kind] = 1
  const out = new Float32Array(material.length)
  let count = 0
  for (let at = 0; at < material.length; at++)
    if (coverage[at] === 1 && is[material[at] as number] === 1) {
      out[at] = values ? (values[at] as number) : 1
      count++
    }
  return count >= least ? out : null
}

/** The mean over a square of side 2·radius + 1; values beyond the grid repeat its edge. */
export function boxBlur(values: Float32Array, width: number, height: number, radius: number): Float32Array {
  const rows = new Float32Array(values.length)
  for (let j = 0; j < height; j++) slide(values, rows, j * width, 1, width, radius)
  const out = new Float32Array(values.length)
  for (let i = 0; i < width; i++) slide(rows, out, i, width, height, radius)
  return out
}

/** A running mean along one line of a grid. */
function slide(
  from: Float32Array,
  to: Float32Array,
  start: number,
  stride: number,
  count: number,
  radius: number,
): void {
  const at = (i: number): number => from[start + Math.min(count - 1, Math.max(0, i)) * stride] as number
  let sum = 0
  for (let i = -radius; i <= radius; i++) sum += at(i)
  for (let i = 0; i < count; i++) {
    to[start + i * stride] = sum / (2 * radius + 1)
    sum += at(i + radius + 1) - at(i - radius)
  }
}
