import { readFile } from 'node:fs/promises'
import { type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import type { Palette } from '../../../../shared/show/palette.ts'
import type { PortraitGridRequest } from '../../../generators/ports.ts'
import { toward } from '../print/colour.ts'
import { applyGrain } from '../print/grain.ts'
import { insetEdge } from '../print/paper.ts'
import { nightInks } from '../print/scenery-inks.ts'
import { strokeLine } from '../print/shapes.ts'
import { createSurface } from '../print/surface.ts'
import { drawScenery } from '../scenery/draw-scenery.ts'
import { LAYERS } from '../scenery/frame.ts'
import { titleFace } from '../type/faces.ts'
import { drawLine } from '../type/line.ts'
import { ABOVE_PLATE, drawNamePlate } from '../type/name-plate.ts'
import { type GridLayout, layOutGrid, type Rect } from './grid-layout.ts'
import { type Picture, toPicture } from './picture.ts'
import { beginParts, type Work } from './work.ts'

/** How much of a cell's height the portrait fills; the plate covers the rest and a little more. */
const PICTURE = 0.88

/**
 * Draws the upper part of a portrait, above any lettering, into a cell of its own proportions.
 *
 * Pictures of other proportions are cut evenly at the sides, or at the foot.
 */
function drawCropped(context: SKRSContext2D, image: Image, { x, y, width, height }: Rect): void {
  const visible = { width: image.width, height: image.height * ABOVE_PLATE }
  const target = { width, height: height * PICTURE }
  const scale = Math.max(target.width / visible.width, target.height / visible.height)
  const crop = { width: target.width / scale, height: target.height / scale }
  const left = (visible.width - crop.width) / 2
  context.drawImage(image, left, 0, crop.width, crop.height, x, y, target.width, target.height)
}

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

function drawCell(
  context: SKRSContext2D,
  image: Image,
  cell: Rect,
  text: { readonly name: string; readonly role: string },
  palette: Palette,
  side: -1 | 1,
): void {
  context.save()
  context.beginPath()
  context.rect(cell.x, cell.y, cell.width, cell.height)
  context.clip()
  drawCropped(context, image, cell)
  context.translate(cell.x, cell.y)
  drawNamePlate(context, cell, text, palette, side)
  context.restore()
}

/** A view of the setting, with its name on a plate like everybody's. */
function drawView(context: SKRSContext2D, view: Rect, { palette, setting, seed }: Blueprint): void {
  const { canvas, context: sheet } = createSurface(view.width, view.height)
  const sky = sheet.createLinearGradient(0, 0, 0, view.height)
  sky.addColorStop(0, toward(palette, 'ink', 0.6))
  sky.addColorStop(1, toward(palette, 'deep', 0.8))
  sheet.fillStyle = sky
  sheet.fillRect(0, 0, view.width, view.height)
  const size = { width: view.width, height: view.height * (ABOVE_PLATE + 0.02) }
  for (const layer of LAYERS)
    drawScenery(sheet, layer, { setting: setting.id, seed: `${seed}|grid`, inks: nightInks(palette), ...size })
  insetEdge(sheet, view.width, view.height, palette.ink)
  applyGrain(sheet, view.width, view.height)
  drawNamePlate(sheet, view, { name: setting.name, role: 'The place' }, palette, 1)
  context.drawImage(canvas, view.x, view.y)
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
