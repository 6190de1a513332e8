import { access } from 'node:fs/promises'
import type { VideoDecoderConfig, VideoFrame } from '@napi-rs/webcodecs'
import { EncodedPacketSink, FilePathSource, Input, MP4, QTFF, WEBM } from 'mediabunny'
import { MediaUnreadableError, messageOf } from '../errors.ts'
import { decodeFrames, type FrameSource } from './frame-decoder.ts'

export interface MovieInfo {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Seconds. */
  readonly duration: number
  readonly frames: number
  /** RFC 6381 codec strings, for example `avc1.640028` and `mp4a.40.2`. */
  readonly videoCodec: string
  readonly audioCodec: string | null
  readonly audio: { readonly sampleRate: number; readonly channels: number } | null
}

/** One decoded picture: RGBA, row by row. The bytes are reused by the next picture. */
export interface MoviePicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
}

export interface MovieReader {
  readonly info: MovieInfo
  /**
   * The pictures on screen at `times` (seconds, ascending), one for each: a time past the end gives the last picture.
   * Decodes every frame at most once, whatever the movie's own frame rate.
   */
  picturesAt(times: readonly number[]): AsyncGenerator<MoviePicture, void, undefined>
  close(): void
}

/**
 * Opens a movie that anybody may have made: MP4, QuickTime or WebM, any codec that the native decoder knows.
 *
 * @throws MediaUnreadableError where the file is missing, is no movie or has no picture track that can be decoded
 */
export async function openMovie(file: string): Promise<MovieReader> {
  const unreadable = (cause: unknown): never => {
    throw new MediaUnreadableError(file, messageOf(cause), { cause })
  }
  await access(file).catch(unreadable)
  const input = new Input({ formats: [MP4, QTFF, WEBM], source: new FilePathSource(file) })
  try {
    const source = await pictureTrack(input)
    return {
      info: source.info,
      close: () => input.dispose(),
      picturesAt: async function* (times) {
        try {
          yield* pick(decodeFrames(source.frames, times[0] ?? 0), times)
        } catch (thrown) {
          unreadable(thrown)
        }
      },
    }
  } catch (thrown) {
    input.dispose()
    return unreadable(thrown)
  }
}

async function pictureTrack(input: Input): Promise<{ info: MovieInfo; frames: FrameSource }> {
  const track = await input.getPrimaryVideoTrack()
  const config = await track?.getDecoderConfig()
  if (!track || !config) throw new Error('it has no picture track that can be decoded')
  const audio = await input.getPrimaryAudioTrack()
  const info: MovieInfo = {
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    duration: await input.computeDuration(),
    frames: (await track.computePacketStats()).packetCount,
    videoCodec: config.codec,
    audioCodec: audio ? await audio.getCodecParameterString() : null,
    audio: audio ? { sampleRate: await audio.getSampleRate(), channels: await audio.getNumberOfChannels() } : null,
  }
  // Only what the decoder needs; the container's hints on colour and shape are the canvas's business.
  const { codec, description, codedWidth, codedHeight } = config
  const decoderConfig: VideoDecoderConfig = {
    // The decoder reads the true level from the description, but refuses rare ones, such as 1b, in the name.
    codec: codec.startsWith('avc1') ? 'avc1.640028' : codec,
    ...(description && { description }),
    ...(codedWidth && { codedWidth }),
    ...(codedHeight && { codedHeight }),
  }
  return { info, frames: { packets: new EncodedPacketSink(track), config: decoderConfig } }
}

/** For each time the last frame that starts by then. */
async function* pick(
  frames: AsyncGenerator<VideoFrame, void, undefined>,
  times: readonly number[],
): AsyncGenerator<MoviePicture, void, undefined> {
  /** Timestamps are rounded to microseconds; a frame that starts this little later counts as there. */
  const slackUs = 500
  let shown: MoviePicture | undefined
  let pixels = new Uint8ClampedArray(0)
  let upcoming: VideoFrame | undefined
  try {
    for (const time of times) {
      let current: VideoFrame | undefined
      for (;;) {
        upcoming ??= (await frames.next()).value ?? undefined
        if (!upcoming || (upcoming.timestamp > time * 1e6 + slackUs && (shown || current))) break
        current?.close()
        current = upcoming
        upcoming = undefined
      }
      if (current) {
        const { displayWidth: width, displayHeight: height } = current
        const bytes = current.allocationSize({ format: 'RGBA' })
        if (pixels.length !== bytes) pixels = new Uint8ClampedArray(bytes)
        await current.copyTo(new Uint8Array(pixels.buffer), { format: 'RGBA' })
        current.close()
        shown = { width, height, pixels }
      }
      if (!shown) throw new Error('it holds no pictures')
      yield shown
    }
  } finally {
    upcoming?.close()
    await frames.return()
  }
}
