import type { Run } from '../../shared/domain/run.ts'
import type { Palette } from '../../shared/show/palette.ts'
import { blueprintOf } from './outputs.ts'

/** What a show wears until its blueprint has chosen: the ground's own greys. */
const UNPAINTED: Palette = {
  id: 'unpainted',
  ink: '#111111',
  deep: '#1c1c1c',
  mid: '#2b2b2b',
  hot: '#8a8a8a',
  light: '#c9c9c9',
  paper: '#ffffff',
}

/** A show's six inks. */
export const paletteOf = (run: Run): Palette => blueprintOf(run)?.palette ?? UNPAINTED
