import type { EncodedVideoChunk, EncodedVideoChunkMetadata } from '@napi-rs/webcodecs'
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
} from 'mediabunny'
import type { Soundtrack } from '../score/soundtrack.ts'
import { writeWhole } from '../write-whole.ts'
import { AAC_LC, encodeSoundtrack } from './audio-encoder.ts'
import { clearTimes } from './box-times.ts'
import type { MovieFormat } from './format.ts'
import { createPictureEncoder } from './picture-encoder.ts'

export interface MovieOptions {
  readonly format: MovieFormat
  /** Bits a second of the picture. */
  readonly bitrate: number
  readonly soundtrack?: Soundtrack
}

export interface MovieWriter {
  /** Next picture, RGBA and opaque; resolves when there is room for one more. */
  add(pixels: Uint8Array): Promise<void>
  /** Ends the movie and writes `file`, complete and synced, or throws and leaves no file. */
  save(file: string): Promise<void>
  /** Frees what the writer holds. Needed whether or not it was saved. */
  close(): void
}

/**
 * What the encoder does with RGB, as seen from its output: BT.601's matrix in video range. It leaves the stream
 * untagged, and players take an untagged 720p stream for BT.709, which turns reds orange; so the container says it.
 */
const COLOUR = { primaries: 'bt709', transfer: 'bt709', matrix: 'smpte170m', fullRange: false } as const

/**
 * Writes an MP4 whose index stands at the front (fast start), so that players start and seek before all is loaded.
 *
 * The movie is kept in memory until it is saved: some 3 MB for a clip, 20 MB for a trailer.
 */
export async function createMovieWriter(options: MovieOptions): Promise<MovieWriter> {
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target })
  const pictures = new EncodedVideoPacketSource('avc')
  output.addVideoTrack(pictures, { frameRate: options.format.framesPerSecond })
  const sound = options.soundtrack && new EncodedAudioPacketSource('aac')
  if (sound) output.addAudioTrack(sound)
  await output.start()

  const frameUs = 1_000_000 / options.format.framesPerSecond
  const packets: { chunk: EncodedVideoChunk; metadata: EncodedVideoChunkMetadata | undefined }[] = []
  const encoder = await createPictureEncoder(options.format, options.bitrate, (chunk, metadata) => {
    packets.push({ chunk, metadata })
  })

  const drain = async (): Promise<void> => {
    for (const { chunk, metadata } of packets.splice(0)) {
      const decoderConfig = metadata?.decoderConfig && { ...metadata.decoderConfig, colorSpace: COLOUR }
      const packet = new EncodedPacket(
        bytesOf(chunk),
        chunk.type,
        chunk.timestamp / 1e6,
        (chunk.duration ?? frameUs) / 1e6,
      )
      await pictures.add(packet, decoderConfig ? { decoderConfig } : undefined)
    }
  }

  return {
    add: async (pixels) => {
      await encoder.encode(pixels)
      if (packets.length > 0) await drain()
    },
    save: async (file) => {
      await encoder.finish()
      await drain()
      pictures.close()
      if (sound && options.soundtrack) {
        await addSound(sound, options.soundtrack)
        sound.close()
      }
      await output.finalize()
      if (!target.buffer) throw new Error('the container was finished without bytes')
      const bytes = new Uint8Array(target.buffer)
      clearTimes(bytes)
      await writeWhole(file, bytes)
    },
    close: () => encoder.close(),
  }
}

async function addSound(track: EncodedAudioPacketSource, sound: Soundtrack): Promise<void> {
  for (const { data, key, start, duration, description } of await encodeSoundtrack(sound)) {
    const packet = new EncodedPacket(data, key ? 'key' : 'delta', start, duration)
    const decoderConfig = { codec: AAC_LC, sampleRate: sound.sampleRate, numberOfChannels: 2 }
    await track.add(packet, description && { decoderConfig: { ...decoderConfig, description } })
  }
}

function bytesOf(chunk: EncodedVideoChunk): Uint8Array {
  const bytes = new Uint8Array(chunk.byteLength)
  chunk.copyTo(bytes)
  return bytes
}
