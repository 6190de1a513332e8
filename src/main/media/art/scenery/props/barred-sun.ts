import type { Frame } from '../frame.ts'

/**
 * A disc whose lower part is cut into ever thinner slices.
 *
 * The gaps are left out, not painted over, so that whatever lies behind shows through.
 *
 * @param from where the first gap begins, in radii below the middle
 * @param thickness of the first gap, in radii; the n-th is n times as thick
 */
export function drawBarredSun(
  { context, inks, disc }: Frame,
  gaps: { readonly count: number; readonly from: number; readonly pitch: number; readonly thickness: number },
): void {
  const { x, y, radius } = disc
  context.save()
  context.beginPath()
  let top = -radius
  for (let i = 0; i < gaps.count; i++) {
    const gap = radius * (gaps.from + i * gaps.pitch)
    context.rect(x - radius, y + top, radius * 2, gap - top)
    top = gap + radius * gaps.thickness * (i + 1)
  }
  if (top < radius) context.rect(x - radius, y + top, radius * 2, radius - top)
  context.clip()
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.fillStyle = inks.disc
  context.fill()
  context.restore()
}
