/** A fixed pseudo-random number in [0, 1) for a lattice point; arguments must be whole. */
function latticeHash(x: number, y: number, z: number): number {
  let n = (Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(z, 0x24a1b46a)) | 0
  n = Math.imul(n ^ (n >>> 13), 1274126177)
  return ((n ^ (n >>> 16)) >>> 0) / 4294967296
}

/** Value noise: smooth in space, in [0, 1), the same everywhere and always. */
export function noise3(x: number, y: number, z: number): number {
  const i = Math.floor(x)
  const j = Math.floor(y)
  const k = Math.floor(z)
  let u = x - i
  let v = y - j
  let w = z - k
  u = u * u * (3 - 2 * u)
  v = v * v * (3 - 2 * v)
  w = w * w * (3 - 2 * w)
  const a = latticeHash(i, j, k)
  const b = latticeHash(i, j + 1, k)
  const c = latticeHash(i, j, k + 1)
  const d = latticeHash(i, j + 1, k + 1)
  const ab = a + (latticeHash(i + 1, j, k) - a) * u
  const bb = b + (latticeHash(i + 1, j + 1, k) - b) * u
  const cb = c + (latticeHash(i + 1, j, k + 1) - c) * u
  const db = d + (latticeHash(i + 1, j + 1, k + 1) - d) * u
  const near = ab + (bb - ab) * v
  const far = cb + (db - cb) * v
  return near + (far - near) * w
}
