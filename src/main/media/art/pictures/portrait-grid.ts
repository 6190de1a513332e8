import { readFile } from 'node:fs/promises'
import { loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import { type GridLayout, layOutGrid } from '../../../../shared/show/grid-layout.ts'
import type { PortraitGridRequest } from '../../../generators/ports.ts'
import { strokeLine } from '../print/shapes.ts'
import { createSurface } from '../print/surface.ts'
import { titleFace } from '../type/faces.ts'
import { drawLine } from '../type/line.ts'
import { drawCell, drawView } from './grid-cells.ts'
import { type Picture, toPicture } from './picture.ts'
import { beginParts, type Work } from './work.ts'

/** Title at the left, kind of show and size of the cast at the right, a rule below. */
function drawHeader(
  context: SKRSContext2D,
  { header, width }: GridLayout,
  request: Omit<PortraitGridRequest, 'outFile'>,
): void {
  const { blueprint, cast } = request
  const { palette, genre, title, genreLabel } = blueprint
  const foot = header.y + header.height * 0.74
  const people = `${genreLabel} · cast of ${cast.length}`.toUpperCase()
  const size = header.height * 0.24
  const side = drawLine(context, people, header.x + header.width, foot, {
    face: 'barlow-condensed-semibold',
    size,
    spacing: size * 0.2,
    colour: palette.hot,
    align: 'right',
    maxWidth: header.width * 0.34,
  })
  drawLine(context, title.toUpperCase(), header.x, foot, {
    face: titleFace(genre),
    size: header.height * 0.72,
    colour: palette.paper,
    maxWidth: header.width - side.width - width * 0.03,
  })
  const rule = Math.max(2, width * 0.0018)
  const y = header.y + header.height * 0.93
  strokeLine(
    context,
    [
      [header.x, y],
      [header.x + header.width, y],
    ],
    rule,
    palette.hot,
  )
}

/**
 * Puts everybody's portrait, whoever painted it, on one sheet with title, names and roles.
 *
 * @throws Error when a portrait is missing or cannot be read; the signal's reason when it is aborted
 */
export async function drawPortraitGrid(request: Omit<PortraitGridRequest, 'outFile'>, work: Work): Promise<Picture> {
  const { blueprint, cast, portraits } = request
  const parts = beginParts(work, cast.length + 1)
  const layout = layOutGrid(cast.length)
  const { canvas, context } = createSurface(layout.width, layout.height)
  context.imageSmoothingQuality = 'high'
  context.fillStyle = blueprint.palette.ink
  context.fillRect(0, 0, layout.width, layout.height)
  drawHeader(context, layout, request)
  if (layout.view !== undefined) drawView(context, layout.view, blueprint)
  for (const [index, character] of cast.entries()) {
    const portrait = portraits.find(({ characterId }) => characterId === character.id)
    const cell = layout.cells[index]
    if (portrait === undefined || cell === undefined)
      throw new Error(`No portrait of ${character.id} (${character.name})`)
    const image = await loadImage(await readFile(portrait.file))
    drawCell(context, image, cell, character, blueprint.palette, index % 2 === 0 ? -1 : 1)
    await parts.done()
  }
  const picture = await toPicture(canvas)
  await parts.done()
  return picture
}
