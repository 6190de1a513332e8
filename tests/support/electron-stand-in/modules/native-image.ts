import { readFileSync } from 'node:fs'
import type * as E from 'electron'
import { loud } from '../core/loud.ts'
import { LoudObject } from '../core/loud-object.ts'
import { standsFor } from '../core/stands-for.ts'

/** An image that is its bytes: nothing here decodes it. */
export class NativeImage
  extends LoudObject
  implements Pick<E.NativeImage, 'addRepresentation' | 'isEmpty' | 'toPNG' | 'setTemplateImage' | 'isTemplateImage'>
{
  #bytes: Buffer
  #template = false

  constructor(bytes: Buffer) {
    super('NativeImage')
    this.#bytes = bytes
  }

  /** For another scale; the first one's bytes are the image's. */
  addRepresentation({ buffer }: E.AddRepresentationOptions): void {
    if (buffer && this.isEmpty()) this.#bytes = buffer
  }

  isEmpty(): boolean {
    return this.#bytes.length === 0
  }

  toPNG(): Buffer {
    return this.#bytes
  }

  setTemplateImage(option: boolean): void {
    this.#template = option
  }

  isTemplateImage(): boolean {
    return this.#template
  }
}

function imageOf(bytes: Buffer): E.NativeImage {
  return standsFor<E.NativeImage>(new NativeImage(bytes))
}

/** The file's bytes; none where it cannot be read, which makes an empty image as Electron's. */
function readOrNothing(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

export const nativeImage = loud('nativeImage', {
  createEmpty: () => imageOf(Buffer.alloc(0)),
  createFromPath: (path: string) => imageOf(readOrNothing(path)),
  createFromBuffer: (buffer: Buffer) => imageOf(buffer),
})
