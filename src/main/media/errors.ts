/**
 * What can go wrong while media is made: small classes, each with a stable `code` that the screen, the journal and
 * the command line show. `cause` keeps what lay underneath.
 */
export class MediaError extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** The native encoder or decoder could not be loaded: no binary for this platform, or a damaged installation. */
export class CodecUnavailableError extends MediaError {
  constructor(cause: unknown) {
    super('CODEC_UNAVAILABLE', `the video codec could not be loaded: ${messageOf(cause)}`, { cause })
  }
}

/** A file that should be a picture or clip cannot be read as one. */
export class MediaUnreadableError extends MediaError {
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super('MEDIA_UNREADABLE', `${file} cannot be read: ${reason}`, options)
  }
}

/** There is no room left where the file was to be written. */
export class DiskFullError extends MediaError {
  constructor(file: string, options?: ErrorOptions) {
    super('DISK_FULL', `the disk is full: ${file} could not be written`, options)
  }
}

/** A worker process ended, hung at its start or spoke nonsense before its job was done. */
export class MediaWorkerDiedError extends MediaError {
  constructor(message: string, options?: ErrorOptions) {
    super('MEDIA_WORKER_DIED', message, options)
  }
}

/** The pool was closed while the job was queued or running. */
export class MediaPoolClosedError extends MediaError {
  constructor() {
    super('MEDIA_POOL_CLOSED', 'the media workers have been shut down')
  }
}

/** The message of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/**
 * Wraps whatever was thrown, once, at the boundary: ENOSPC and EDQUOT become `DISK_FULL`, our own errors stay, the
 * rest becomes `MEDIA_FAILED`. `file` is what was being written.
 */
export function toMediaError(thrown: unknown, file: string): MediaError {
  if (thrown instanceof MediaError) return thrown
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DiskFullError(file, { cause: thrown })
  return new MediaError('MEDIA_FAILED', messageOf(thrown), { cause: thrown })
}
