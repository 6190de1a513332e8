const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const

/** A bar of `width` cells for a fraction 0..1, drawn to an eighth of a cell. */
export function barText(fraction: number, width: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, fraction)) * width * 8)
  const bar = '█'.repeat(Math.floor(filled / 8)) + (EIGHTHS[filled % 8] ?? '')
  return bar + '·'.repeat(width - Math.ceil(filled / 8))
}
