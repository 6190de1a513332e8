/** Chromium's number for the name of an error; that of ERR_FAILED for the ones that are not listed. */
export function errnoOf(code: string): number {
  return ERRNOS[code] ?? -2
}

/** An error as `loadURL` rejects with, by Chromium's name for it. */
export function loadError(code: string, url: string): Error {
  const errno = errnoOf(code)
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url })
}

const ERRNOS: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_EMPTY_RESPONSE: -324,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_UNKNOWN_URL_SCHEME: -302,
}

/** The load that is under way, and the promise that `loadURL` gave for it. */
export class PendingLoad {
  #pending: { readonly url: string; resolve(): void; reject(error: Error): void } | undefined

  /** Begins a load; one that was under way is aborted by it. */
  begin(url: string): Promise<void> {
    this.fail('ERR_ABORTED')
    return new Promise((resolve, reject) => {
      this.#pending = { url, resolve, reject }
    })
  }

  get underWay(): boolean {
    return this.#pending !== undefined
  }

  finish(): void {
    this.#pending?.resolve()
    this.#pending = undefined
  }

  fail(code: string): void {
    this.#pending?.reject(loadError(code, this.#pending.url))
    this.#pending = undefined
  }
}
