import { MediaError } from '../errors.ts'
import type { Soundtrack } from '../score/soundtrack.ts'
import { loadCodecs } from './codecs.ts'

/** One piece of AAC. Times in seconds. */
export interface SoundPacket {
  readonly data: Uint8Array
  readonly key: boolean
  readonly start: number
  readonly duration: number
  /** AudioSpecificConfig of ISO/IEC 14496-3; given with the first packet. */
  readonly description?: Uint8Array
}

export const AAC_LC = 'mp4a.40.2'
/** Bits a second: transparent for synthesised music, and a tenth of the picture's. */
const BITRATE = 192_000
/** AAC codes 1024 samples at a time; a multiple of it keeps packets and calls aligned. */
const BLOCK = 1024 * 16

/** Encodes a whole soundtrack to AAC (LC); the packets are in order. */
export async function encodeSoundtrack(sound: Soundtrack): Promise<readonly SoundPacket[]> {
  const { AudioData, AudioEncoder } = await loadCodecs()
  const packets: SoundPacket[] = []
  let failure: MediaError | undefined
  const encoder = new AudioEncoder({
    output: (chunk, metadata) => {
      const data = new Uint8Array(chunk.byteLength)
      chunk.copyTo(data)
      const description = metadata?.decoderConfig?.description
      packets.push({
        data,
        key: chunk.type === 'key',
        start: chunk.timestamp / 1e6,
        duration: (chunk.duration ?? 0) / 1e6,
        ...(description ? { description } : {}),
      })
    },
    error: (error) => {
      failure ??= new MediaError('ENCODER_FAILED', `the audio encoder failed: ${error.message}`, { cause: error })
    },
  })
  try {
    encoder.configure({ codec: AAC_LC, sampleRate: sound.sampleRate, numberOfChannels: 2, bitrate: BITRATE })
    for (let at = 0; at < sound.left.length; at += BLOCK) {
      const left = sound.left.subarray(at, at + BLOCK)
      const right = sound.right.subarray(at, at + BLOCK)
      const planes = new Float32Array(left.length * 2)
      planes.set(left, 0)
      planes.set(right, left.length)
      const data = new AudioData({
        format: 'f32-planar',
        sampleRate: sound.sampleRate,
        numberOfFrames: left.length,
        numberOfChannels: 2,
        timestamp: Math.round((at * 1_000_000) / sound.sampleRate),
        data: planes,
      })
      encoder.encode(data)
      data.close()
    }
    await encoder.flush()
    if (failure) throw failure
    return packets
  } finally {
    encoder.close()
  }
}
