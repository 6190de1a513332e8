/**
 * Tells whether the fuses of a packed app are as they must be, and fails where one is not.
 *
 *     npm run fuses [-- <packed folder, executable or app bundle>]
 *
 * Without a name, all in `dist/`.
 */
import { checkFuses } from '../packaging/check-fuses.ts'
import { inside } from './lib/project.mjs'

const [path = inside('dist')] = process.argv.slice(2)
const { ok, text } = await checkFuses(path)
console.log(text)
process.exitCode = ok ? 0 : 1
