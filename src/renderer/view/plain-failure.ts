/** A failure as a person is told: what happened, and the technical text where that says more than it explains. */
export interface PlainFailure {
  readonly words: string
  /** For who wants to know exactly; null where the words are all there is. */
  readonly detail: string | null
}

/** Codes whose message is written by a machine for its maker. */
const WORDS: Readonly<Record<string, string>> = {
  MEDIA_FAILED: 'It could not be drawn.',
  MEDIA_WORKER_DIED: 'The drawing stopped in the middle.',
  GENERATOR_OUTPUT: 'The studio gave an answer that could not be used.',
  INTERNAL: 'Something went wrong inside Callboard.',
}

/** Plain words for a failure. Messages of other codes are written for people and stand as they are. */
export function plainFailure(failure: { readonly code: string; readonly message: string }): PlainFailure {
  const { code, message } = failure
  const words = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined
  if (words !== undefined) return { words, detail: message === '' ? code : `${message} (${code})` }
  if (message === '') return { words: 'It stopped without saying why.', detail: code === '' ? null : code }
  return { words: message, detail: null }
}
