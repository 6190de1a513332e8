/** What fetches newer versions and puts them in place. */
export interface Updater {
  /**
   * Asks where newer versions are kept.
   *
   * @returns a newer version, or null where this one is the newest
   * @throws Error where it cannot be asked
   */
  check(): Promise<string | null>
  /**
   * Downloads what the last `check` found.
   *
   * @throws Error where that fails, or the signal ended it
   */
  download(signal: AbortSignal): Promise<void>
  /** Whether what was downloaded is put in place when the app ends. */
  installAtQuit(yes: boolean): void
}
