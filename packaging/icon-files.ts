/** A picture of one size. */
export interface IconPicture {
  /** Width and height in pixels. */
  readonly size: number
  readonly png: Uint8Array
}

const ICO_HEADER = 6
const ICO_ENTRY = 16
/** "Not a cursor": https://learn.microsoft.com/windows/win32/menurc/iconheader */
const ICO_TYPE = 1
const BITS_PER_PIXEL = 32

/** Puts pictures of up to 256 pixels into one file for Windows, each as the PNG that it is (from Windows Vista on). */
export function encodeIco(pictures: readonly IconPicture[]): Buffer {
  const head = Buffer.alloc(ICO_HEADER + ICO_ENTRY * pictures.length)
  head.writeUInt16LE(ICO_TYPE, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(({ size, png }, index) => {
    const at = ICO_HEADER + ICO_ENTRY * index
    // 256 does not fit into a byte, and is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(BITS_PER_PIXEL, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** Type of each picture in a file for macOS, by its pixels; some are there twice, for screens of double density. */
const ICNS_TYPES: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]
const ICNS_HEADER = 8

/** The sizes that a file for macOS is made of, in pixels. */
export const ICNS_SIZES: readonly number[] = [...new Set(ICNS_TYPES.map(([, size]) => size))]

function icnsPart(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(ICNS_HEADER)
  head.write(type, 'ascii')
  head.writeUInt32BE(ICNS_HEADER + data.length, 4)
  return Buffer.concat([head, data])
}

/**
 * Puts pictures into one file for macOS.
 *
 * @param pictures by size in pixels, at least `ICNS_SIZES`
 * @throws Error where one is missing
 */
export function encodeIcns(pictures: ReadonlyMap<number, Uint8Array>): Buffer {
  const parts = ICNS_TYPES.map(([type, size]) => {
    const png = pictures.get(size)
    if (!png) throw new Error(`There is no picture of ${size} pixels`)
    return icnsPart(type, png)
  })
  return icnsPart('icns', Buffer.concat(parts))
}
