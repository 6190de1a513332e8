import type { VideoDecoderConfig, VideoFrame } from '@napi-rs/webcodecs'
import type { EncodedPacketSink } from 'mediabunny'
import { createBell } from './bell.ts'
import { loadCodecs } from './codecs.ts'

/** A picture track: its packets, and what the decoder must know of them. */
export interface FrameSource {
  readonly packets: EncodedPacketSink
  readonly config: VideoDecoderConfig
}

/** Packets handed over but not decoded: enough to keep the decoder's thread busy while a picture is being used. */
const IN_FLIGHT = 4

/**
 * Decodes from the last key frame at or before `start` (seconds) to the end, in the order of showing.
 *
 * Whoever takes a frame closes it. Ending the loop early frees the decoder.
 */
export async function* decodeFrames(source: FrameSource, start: number): AsyncGenerator<VideoFrame, void, undefined> {
  const { EncodedVideoChunk, VideoDecoder } = await loadCodecs()
  const decoded: VideoFrame[] = []
  let failure: Error | undefined
  const bell = createBell()
  const decoder = new VideoDecoder({
    output: (frame) => {
      decoded.push(frame)
      bell.ring()
    },
    error: (error) => {
      failure ??= error
      bell.ring()
    },
  })
  decoder.addEventListener('dequeue', () => bell.ring())
  try {
    decoder.configure(source.config)
    const first = (await source.packets.getKeyPacket(start)) ?? (await source.packets.getFirstKeyPacket()) ?? undefined
    for await (const packet of source.packets.packets(first)) {
      decoder.decode(
        new EncodedVideoChunk({
          type: packet.type,
          timestamp: packet.microsecondTimestamp,
          duration: packet.microsecondDuration,
          data: packet.data,
        }),
      )
      while (decoder.decodeQueueSize > IN_FLIGHT && decoded.length === 0 && !failure) {
        await bell.wait()
      }
      if (failure) throw failure
      while (decoded.length > 0) yield decoded.shift() as VideoFrame
    }
    await decoder.flush()
    if (failure) throw failure
    while (decoded.length > 0) yield decoded.shift() as VideoFrame
  } catch (thrown) {
    // A broken decoder closes itself, and what is thrown then only says that it is closed.
    throw failure ?? thrown
  } finally {
    for (const frame of decoded) frame.close()
    if (decoder.state !== 'closed') decoder.close()
  }
}
