/** A 3×3 matrix, row by row. */
export type Rotation = readonly [
  xx: number,
  xy: number,
  xz: number,
  yx: number,
  yy: number,
  yz: number,
  zx: number,
  zy: number,
  zz: number,
]

/** From world space to the space of something that is yawed, pitched and rolled (radians): roll first, pitch last. */
export function turnInto(yaw: number, pitch: number, roll: number): Rotation {
  const cy = Math.cos(yaw)
  const sy = Math.sin(yaw)
  const cp = Math.cos(pitch)
  const sp = Math.sin(pitch)
  const cr = Math.cos(roll)
  const sr = Math.sin(roll)
  return [
    cy * cr,
    -cy * sr,
    -sy,
    cp * sr - sp * sy * cr,
    cp * cr + sp * sy * sr,
    -sp * cy,
    sp * sr + cp * sy * cr,
    sp * cr - cp * sy * sr,
    cp * cy,
  ]
}
