import { createRandom } from '../../../shared/random.ts'
import { normalQuantile } from '../numbers/normal.ts'

/** A prime, so that neighbouring draws and tasks never walk the table in step. */
const SIZE = 16_381
const STRIDE = 7_919

const random = createRandom('eta|noise')
const uniforms = Float64Array.from({ length: SIZE }, () => random.next())
const normals = uniforms.map((uniform) => normalQuantile(uniform))

/**
 * What is numbered in a draw: `stepSpeed`, `stepLevel` and `stepWait` are followed by the steps, `task` by four numbers a
 * task. Where there are dozens of steps some share a number, which does no harm: they are not compared.
 */
export const NOISE = { runSpeed: 1, stepSpeed: 2, tail: 34, stepLevel: 40, stepWait: 50, task: 100 } as const

const slot = (draw: number, index: number): number => (draw * STRIDE + index * 3) % SIZE

/**
 * A number in [0, 1) that belongs to a draw and to something numbered in it.
 *
 * The same at every estimate, so that one estimate differs from the next by what has happened alone, not by luck.
 */
export const uniformOf = (draw: number, index: number): number => uniforms[slot(draw, index)] as number

/** As `uniformOf`, but standard normal; independent of it for indices that differ. */
export const normalOf = (draw: number, index: number): number => normals[slot(draw, index)] as number
