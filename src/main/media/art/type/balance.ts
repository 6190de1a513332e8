import { inkWidth, type TextStyle } from './measure.ts'

/** Breaks a text into as few lines as fit the width, of about the same length. A word is never broken. */
export function balanceLines(text: string, style: TextStyle, width: number): readonly string[] {
  const words = text.split(' ')
  const natural = inkWidth(text, style)
  const count = Math.min(words.length, Math.ceil(natural / width))
  if (count <= 1) return [text]
  const target = natural / count
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    const full = line !== '' && inkWidth(longer, style) > target * 1.04 && lines.length < count - 1
    if (full) lines.push(line)
    line = full ? word : longer
  }
  return [...lines, line]
}
