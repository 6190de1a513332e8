import { cleanText } from './clean-text.ts'
import { type Face, wholeFace } from './faces.ts'
import { drawableText } from './glyphs.ts'
import { type InkBox, inkBox } from './measure.ts'
import { hanForm } from './scripts/stand-ins.ts'
import type { HanForm } from './scripts/writing.ts'
import { type TitleRow, titleBreaks } from './title-rows.ts'

/** Rows are measured at this size and scaled. */
const TRIAL = 100
/** Between rows, and beside a small row's rules, in box widths. */
const GAP = 0.028
/** Height of a small row, in heights of the average large one. */
const SMALL_ROW = 0.3
const SMALL_SPACING = 0.22
/** The rasteriser fits outlines to whole pixels and may make letters this much taller, above and below. Pixels. */
const HINTING = 2

/** One row of a set title. Pixels from the box's upper left corner. */
export interface SetRow {
  readonly text: string
  readonly size: number
  readonly spacing: number
  /** Where the text starts, so that its ink is centred. */
  readonly x: number
  readonly baseline: number
  /** Where a small row's rules run, left and right of it. */
  readonly rules: readonly { readonly from: number; readonly to: number; readonly y: number }[]
}

export interface TitleLayout {
  readonly face: Face
  /** Whose shapes Han characters take, in all rows alike. */
  readonly han: HanForm
  readonly rows: readonly SetRow[]
  /** What the title takes up of the box. Pixels. */
  readonly width: number
  readonly height: number
}

export interface TitleBox {
  readonly width: number
  readonly height: number
}

interface Trial {
  readonly row: TitleRow
  readonly ink: InkBox
}

const widthOf = ({ ink }: Trial): number => Math.max(1, ink.left + ink.right)
const heightOf = ({ ink }: Trial): number => Math.max(1, ink.ascent + ink.descent)

/** Sizes (as factors of the trial size) at which every large row is as wide as the box, and the height they take. */
function justify(
  trials: readonly Trial[],
  box: TitleBox,
): { readonly factors: readonly number[]; readonly height: number } {
  const large = trials.filter(({ row }) => !row.small)
  const average = large.reduce((sum, trial) => sum + (heightOf(trial) * box.width) / widthOf(trial), 0) / large.length
  const factors = trials.map((trial) => {
    const full = box.width / widthOf(trial)
    return trial.row.small ? Math.min(full * 0.8, (average * SMALL_ROW) / heightOf(trial)) : full
  })
  const rows = trials.reduce((sum, trial, i) => sum + heightOf(trial) * (factors[i] ?? 0), 0)
  return { factors, height: rows + GAP * box.width * (trials.length - 1) }
}

/** How well a break fills its box: 1 is full, less for what stays empty and for rows of very different size. */
function score(trials: readonly Trial[], box: TitleBox): number {
  const { factors, height } = justify(trials, box)
  const fill = height <= box.height ? height / box.height : (box.height / height) ** 1.15
  const large = factors.filter((_, i) => trials[i]?.row.small === false)
  const uneven = Math.min(...large) / Math.max(...large)
  const smallAtEnd = trials.at(-1)?.row.small === true ? 0.5 : 1
  const hanging = trials.some(({ row }) => !row.small && /\s(OF|THE|AND|&|A|AN|TO|IN)$/u.test(row.text)) ? 0.86 : 1
  return fill * (0.45 + 0.55 * uneven) * smallAtEnd * hanging * (1 - 0.05 * trials.length)
}

function place(trials: readonly Trial[], type: Pick<TitleLayout, 'face' | 'han'>, box: TitleBox): TitleLayout {
  const { factors, height } = justify(trials, box)
  const shrink = Math.min(1, box.height / height)
  const gap = GAP * box.width * shrink
  let top = HINTING
  const rows = trials.map(({ row, ink }, i): SetRow => {
    const factor = (factors[i] ?? 0) * shrink
    const width = (ink.left + ink.right) * factor
    const baseline = top + ink.ascent * factor
    const middle = top + ((ink.ascent + ink.descent) * factor) / 2
    const start = (box.width - width) / 2
    const edge = (box.width * (1 - shrink)) / 2
    const pad = box.width * GAP
    const rules = [
      { from: edge, to: start - pad, y: middle },
      { from: start + width + pad, to: box.width - edge, y: middle },
    ].filter(({ from, to }) => row.small && to - from > pad)
    top += (ink.ascent + ink.descent) * factor + gap
    const spacing = row.small ? TRIAL * SMALL_SPACING * factor : 0
    return { text: row.text, size: TRIAL * factor, spacing, x: start + ink.left * factor, baseline, rules }
  })
  return { ...type, rows, width: box.width * shrink, height: top - gap + HINTING }
}

/**
 * Sets a title into a box: broken into the rows that fill it best, each justified to the full width.
 *
 * Never larger than the box, whatever the text; smaller only when the rows would otherwise be too high.
 */
export function layOutTitle(title: string, wished: Face, box: TitleBox): TitleLayout {
  const clean = cleanText(title)
  const face = wholeFace(clean, wished)
  const text = drawableText(clean, face)
  const type = { face, han: hanForm(text) }
  const measured = new Map<string, InkBox>()
  const trialOf = (row: TitleRow): Trial => {
    const key = `${row.small}|${row.text}`
    const ink =
      measured.get(key) ?? inkBox(row.text, { ...type, size: TRIAL, spacing: row.small ? TRIAL * SMALL_SPACING : 0 })
    measured.set(key, ink)
    return { row, ink }
  }
  const room = { width: box.width, height: Math.max(1, box.height - HINTING * 2) }
  const trials = titleBreaks(text).map((rows) => rows.map(trialOf))
  const best = trials.reduce((winner, candidate) => (score(candidate, room) > score(winner, room) ? candidate : winner))
  return place(best, type, room)
}
