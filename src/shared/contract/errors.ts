/** What kind of trouble an error is: decides exit code, HTTP status and whether a retry makes sense. */
export type ErrorKind = 'bad-input' | 'not-found' | 'conflict' | 'refused' | 'failed'

const CODES = {
  BAD_INPUT: 'bad-input',
  PROMPT_EMPTY: 'bad-input',
  PROMPT_TOO_LONG: 'bad-input',
  TITLE_TOO_LONG: 'bad-input',
  CHARACTERS_OUT_OF_RANGE: 'bad-input',
  SEED_OUT_OF_RANGE: 'bad-input',
  PATTERN_TOO_SLOW: 'bad-input',
  UNKNOWN_COMMAND: 'bad-input',
  UNKNOWN_PIPELINE: 'bad-input',
  RUN_NOT_FOUND: 'not-found',
  STEP_NOT_FOUND: 'not-found',
  ITEM_NOT_FOUND: 'not-found',
  TOKEN_NOT_FOUND: 'not-found',
  OPERATION_NOT_FOUND: 'not-found',
  RUN_STATE: 'conflict',
  EXPORT_EXISTS: 'conflict',
  EXPORT_EMPTY: 'conflict',
  EXPORT_UNWRITABLE: 'bad-input',
  EXPORT_TOO_LARGE: 'failed',
  ARTIFACT_NOT_FOUND: 'not-found',
  ARTIFACT_UNREADABLE: 'failed',
  DATA_DIR_IN_USE: 'conflict',
  NOT_AUTHENTICATED: 'refused',
  NOT_ALLOWED: 'refused',
  DATA_DIR_UNWRITABLE: 'bad-input',
  DATABASE_NEWER: 'failed',
  DATABASE_DAMAGED: 'failed',
  DISK_FULL: 'failed',
  HOST_UNREACHABLE: 'failed',
  MEDIA_WORKER_DIED: 'failed',
  MEDIA_FAILED: 'failed',
  MEDIA_UNREADABLE: 'failed',
  MEDIA_POOL_CLOSED: 'failed',
  CODEC_UNAVAILABLE: 'failed',
  ENCODER_FAILED: 'failed',
  NO_CLIPS: 'failed',
  GENERATOR_OUTPUT: 'failed',
  CANCELLED: 'failed',
  CLOSING: 'failed',
  CRASHED: 'failed',
  INTERNAL: 'failed',
} as const satisfies Record<string, ErrorKind>

/** Every code that any door of Callboard can answer with. */
export type ErrorCode = keyof typeof CODES

export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(CODES, code)

/** The kind of a code; codes that are not ours (a worker's, a service's) count as failures. */
export function kindOf(code: string): ErrorKind {
  return isErrorCode(code) ? CODES[code] : 'failed'
}

/** An error with a stable code and a message for a person. */
export class CallboardError extends Error {
  override readonly name = 'CallboardError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** An error as it crosses a door. */
export interface WireError {
  readonly code: string
  readonly message: string
}

/** Wraps whatever was thrown, once, at the boundary. What is not ours becomes `INTERNAL` with its message. */
export function toCallboardError(thrown: unknown): CallboardError {
  if (thrown instanceof CallboardError) return thrown
  const cause = thrown instanceof Error ? thrown : new Error(String(thrown))
  const code = (cause as { readonly code?: unknown }).code
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || code === 'EDQUOT' || code === 'EFBIG') {
    return new CallboardError('DISK_FULL', 'The disk is full. Free some space, then try again.', { cause })
  }
  if (isErrorCode(code)) return new CallboardError(code, cause.message, { cause })
  return new CallboardError('INTERNAL', cause.message || 'Something went wrong.', { cause })
}

export function toWireError(thrown: unknown): WireError {
  const { code, message } = toCallboardError(thrown)
  return { code, message }
}
