import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { encodeIcns, encodeIco, ICNS_SIZES } from './icon-files.ts'

const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512]
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256]
/** macOS leaves air around an icon: of 1024 pixels the picture takes 824. */
const MAC_SHARE = 824 / 1024

/** @param share of the width that the picture takes, 0..1; the rest is air on all sides */
async function draw(svg: string, size: number, share: number): Promise<Buffer> {
  const side = Math.round(size * share)
  // Given its size, the drawing is drawn anew for it, and not scaled as a picture.
  const image = await loadImage(Buffer.from(svg.replace('<svg ', `<svg width="${side}" height="${side}" `)))
  const canvas = createCanvas(size, size)
  const margin = (size - side) / 2
  canvas.getContext('2d').drawImage(image, margin, margin, side, side)
  return canvas.encode('png')
}

/**
 * Draws the app's icons for all systems from one drawing.
 *
 * @param resources absolute path of the folder with `icon.svg`
 * @returns what belongs into its folder `icons`, by file name
 */
export async function drawIcons(resources: string): Promise<ReadonlyMap<string, Buffer>> {
  const svg = await readFile(join(resources, 'icon.svg'), 'utf8')
  const linux = LINUX_SIZES.map(async (size) => [`${size}x${size}.png`, await draw(svg, size, 1)] as const)
  const windows = WINDOWS_SIZES.map(async (size) => ({ size, png: await draw(svg, size, 1) }))
  const mac = ICNS_SIZES.map(async (size) => [size, await draw(svg, size, MAC_SHARE)] as const)
  return new Map([
    ...(await Promise.all(linux)),
    ['icon.ico', encodeIco(await Promise.all(windows))],
    ['icon.icns', encodeIcns(new Map(await Promise.all(mac)))],
  ])
}
