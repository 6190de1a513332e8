import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EncodedVideoChunk, EncodedVideoChunkMetadata } from '@napi-rs/webcodecs'
import { MediaError } from '../errors.ts'
import { createBell } from './bell.ts'
import { loadCodecs } from './codecs.ts'
import { frameTimeUs, type MovieFormat } from './format.ts'

/**
 * H.264 High, level 4.0: plays in every browser, and leaves room up to 1080p30.
 * The three bytes are profile, constraints and level (ISO/IEC 14496-15, annex E).
 */
const CODEC = 'avc1.640028'
/** A key frame a second: seeking lands exactly, and joining a clip in the middle decodes at most a second. */
const KEY_FRAME_SECONDS = 1
/**
 * Pictures handed over but not yet encoded. One lets the encoder's thread start the next picture without waiting for
 * us; more only costs memory: its 3.7 MB buffers are then no longer reused from the allocator's free list (measured:
 * 16 in flight are a fifth slower than 2).
 */
const IN_FLIGHT = 2

export interface PictureEncoder {
  /**
   * Takes the next picture: RGBA, row by row, opaque. The pixels are copied before it returns, so the buffer may be
   * drawn over. Resolves as soon as there is room for one more, which overlaps drawing with encoding.
   */
  encode(pixels: Uint8Array): Promise<void>
  /** Resolves when every picture has left the encoder. */
  finish(): Promise<void>
  /** Frees the native encoder; pictures still inside are lost. */
  close(): void
}

export type PacketSink = (chunk: EncodedVideoChunk, metadata: EncodedVideoChunkMetadata | undefined) => void

/**
 * Starts an H.264 encoder that runs on threads of its own.
 *
 * @param bitrate bits a second
 * @throws CodecUnavailableError where the native codec cannot be loaded
 */
export async function createPictureEncoder(
  format: MovieFormat,
  bitrate: number,
  onPacket: PacketSink,
): Promise<PictureEncoder> {
  const { VideoEncoder, VideoFrame } = await loadCodecs()
  let failure: Error | undefined
  const bell = createBell()
  const encoder = new VideoEncoder({
    output: onPacket,
    error: (error) => {
      failure ??= new MediaError('ENCODER_FAILED', `the video encoder failed: ${error.message}`, { cause: error })
      bell.ring()
    },
  })
  encoder.addEventListener('dequeue', () => bell.ring())
  encoder.configure({
    codec: CODEC,
    width: format.width,
    height: format.height,
    framerate: format.framesPerSecond,
    bitrate,
    latencyMode: 'quality',
    // The same bytes on every machine matter more than speed; hardware encoders differ.
    hardwareAcceleration: 'prefer-software',
  })
  const keyEvery = Math.round(format.framesPerSecond * KEY_FRAME_SECONDS)
  let index = 0

  return {
    encode: async (pixels) => {
      if (failure) throw failure
      const frame = new VideoFrame(pixels, {
        // RGBX: the alpha byte is there and is not looked at, which spares the encoder a pass.
        format: 'RGBX',
        codedWidth: format.width,
        codedHeight: format.height,
        timestamp: frameTimeUs(format, index),
        duration: frameTimeUs(format, index + 1) - frameTimeUs(format, index),
      })
      encoder.encode(frame, { keyFrame: index % keyEvery === 0 })
      frame.close()
      index++
      // Also when there is room at once: packets and progress leave only when the event loop turns.
      await nextTurn()
      while (encoder.encodeQueueSize > IN_FLIGHT && !failure) {
        await bell.wait()
      }
      if (failure) throw failure
    },
    finish: async () => {
      await encoder.flush()
      if (failure) throw failure
    },
    close: () => {
      if (encoder.state !== 'closed') encoder.close()
    },
  }
}
