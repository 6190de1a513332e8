import { toward } from '../../art/print/colour.ts'
import { type Atom, atomsOf, joined } from '../../art/type/break-points.ts'
import { capitals, cleanText } from '../../art/type/clean-text.ts'
import { drawLine, fitLine } from '../../art/type/line.ts'
import { directionOf } from '../../art/type/scripts/writing.ts'
import { type CutOut, drawCutOut } from '../../motion/cut-out.ts'
import { drawGrain } from '../../motion/draw-clip.ts'
import type { Shot, TrailerShow } from '../shot.ts'

const FACE = 'league-gothic'
/** Fractions of the frame that the words may fill. */
const WIDE = 0.84
const HIGH = 0.7
/** Letters up to which a line stays one. */
const SHORT_LINE = 18
const MOST_LINES = 3
const LEADING = 1.02
/** Between words that no space parts, in sizes. */
const LETTER_GAP = 0.04

/** The words that a card shows one by one; scripts that put no spaces are parted all the same. */
export const cardWords = (tagline: string): readonly Atom[] => atomsOf(capitals(cleanText(tagline)) || '…')

/** Words on ink, one on each beat; the newest is hot. */
export function openCard(show: TrailerShow, beatFrames: readonly number[]): Shot {
  const { blueprint, frame } = show
  const { palette } = blueprint
  const words = cardWords(blueprint.tagline)
  const placed = setWords(words, show)
  return {
    draw: (context, index) => {
      context.fillStyle = toward(palette, 'ink', 0.25)
      context.fillRect(0, 0, frame.width, frame.height)
      const shown = beatFrames.filter((start) => start <= index).length
      placed.slice(0, shown).forEach(({ paper, hot }, i) => {
        const { canvas, x, y } = i === shown - 1 && i < words.length - 1 ? hot : paper
        // A word lands a little large and settles within three frames.
        const age = index - (beatFrames[i] ?? 0)
        const swell = age < 3 ? 1.06 - 0.02 * age : 1
        const width = canvas.width * swell
        const height = canvas.height * swell
        context.drawImage(canvas, x - (width - canvas.width) / 2, y - (height - canvas.height) / 2, width, height)
      })
      drawGrain(context, show.grain, index)
    },
  }
}

/** Breaks the words into even lines, as large as the frame allows, and draws each on its own, in both colours. */
function setWords(
  words: readonly Atom[],
  { blueprint: { palette }, frame }: TrailerShow,
): readonly { readonly paper: CutOut; readonly hot: CutOut }[] {
  const lines = breakLines(words)
  const fromRight = directionOf(joined(words)) === 'rtl'
  const widthAt = (text: string, size: number): number => fitLine(text, { face: FACE, size, maxWidth: Infinity }).width
  const trial = 100
  const widest = Math.max(...lines.map((line) => widthAt(joined(line), trial)))
  const byWidth = (trial * frame.width * WIDE) / Math.max(1, widest)
  const size = Math.min(byWidth, (frame.height * HIGH) / (lines.length * LEADING), 230 * frame.unit)
  const space = size * 0.2
  const top = frame.height / 2 - (lines.length * size * LEADING) / 2
  return lines.flatMap((line, row) => {
    const widths = line.map(({ text }) => widthAt(text, size))
    const gaps = line.map(({ joint }, i) => (i === 0 ? 0 : joint === ' ' ? space : size * LETTER_GAP))
    let x = (frame.width - [...widths, ...gaps].reduce((sum, width) => sum + width, 0)) / 2
    return line.map(({ text }, i) => {
      const width = widths[i] ?? 0
      x += gaps[i] ?? 0
      const start = fromRight ? frame.width - x - width : x
      x += width
      const inColour = (colour: string): CutOut =>
        drawCutOut(frame.width, frame.height, (context) => {
          const style = { face: FACE, size, colour, maxWidth: Math.max(1, width) } as const
          drawLine(context, text, start, top + (row + 0.86) * size * LEADING, style)
        })
      return { paper: inColour(palette.paper), hot: inColour(palette.hot) }
    })
  })
}

function breakLines(words: readonly Atom[]): readonly (readonly Atom[])[] {
  const letters = joined(words).length
  const count = Math.min(MOST_LINES, words.length, Math.max(1, Math.ceil(letters / SHORT_LINE)))
  const lines: Atom[][] = Array.from({ length: count }, () => [])
  let before = 0
  for (const word of words) {
    const line = Math.min(count - 1, Math.floor(((before + word.text.length / 2) / letters) * count))
    lines[line]?.push(word)
    before += word.text.length + word.joint.length
  }
  return lines.filter((line) => line.length > 0)
}
