import { CodecUnavailableError } from '../errors.ts'

export type Codecs = typeof import('@napi-rs/webcodecs')

let loading: Promise<Codecs> | undefined

/**
 * The native codecs, loaded on first use.
 *
 * Loaded late so that a machine without a binary for its platform can still draw pictures: only movies fail, with
 * `CODEC_UNAVAILABLE`.
 */
export function loadCodecs(): Promise<Codecs> {
  loading ??= import('@napi-rs/webcodecs').catch((cause: unknown) => {
    loading = undefined
    throw new CodecUnavailableError(cause)
  })
  return loading
}
