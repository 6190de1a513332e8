/**
 * The `electron` module of utility processes: the little that they have.
 */
import { loud } from '../core/loud.ts'
import { net } from '../modules/net.ts'

const electron = loud('electron (in a utility process)', { net })

export { net }
// biome-ignore lint/style/noDefaultExport: Electron has one
export default electron
export { electron as 'module.exports' }
