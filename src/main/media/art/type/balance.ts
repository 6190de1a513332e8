import { type Atom, atomsOf, joined } from './break-points.ts'
import { inkWidth } from './measure.ts'
import type { TextStyle } from './set-type.ts'

/** Breaks a text into as few lines as fit the width, of about the same length. */
export function balanceLines(text: string, style: TextStyle, width: number): readonly string[] {
  const atoms = atomsOf(text)
  const natural = inkWidth(text, style)
  const count = Math.min(atoms.length, Math.ceil(natural / width))
  if (count <= 1) return [text]
  const target = natural / count
  const lines: string[] = []
  let line: readonly Atom[] = []
  for (const atom of atoms) {
    const longer = [...line, atom]
    const full = line.length > 0 && inkWidth(joined(longer), style) > target * 1.04 && lines.length < count - 1
    if (full) lines.push(joined(line))
    line = full ? [atom] : longer
  }
  return [...lines, joined(line)]
}
