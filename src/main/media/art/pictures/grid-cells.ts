import type { Image, SKRSContext2D } from '@napi-rs/canvas'
import type { Blueprint } from '../../../../shared/show/blueprint.ts'
import type { Rect } from '../../../../shared/show/grid-layout.ts'
import type { Palette } from '../../../../shared/show/palette.ts'
import { toward } from '../print/colour.ts'
import { applyGrain } from '../print/grain.ts'
import { insetEdge } from '../print/paper.ts'
import { nightInks } from '../print/scenery-inks.ts'
import { createSurface } from '../print/surface.ts'
import { drawScenery } from '../scenery/draw-scenery.ts'
import { LAYERS } from '../scenery/frame.ts'
import { ABOVE_PLATE, drawNamePlate } from '../type/name-plate.ts'

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

/** One person's portrait with name and role. */
export function drawCell(
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
export function drawView(context: SKRSContext2D, view: Rect, { palette, setting, seed }: Blueprint): void {
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
