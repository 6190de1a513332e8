/** What Electron's executables have before their fuses: https://www.electronjs.org/docs/latest/tutorial/fuses */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const VERSION = 1

/**
 * Bytes such as those in which Electron's executables keep their fuses.
 *
 * @param states a character for each fuse, in Electron's order: `1` on, `0` off, `r` removed
 */
export const fuseWire = (states: string): Buffer =>
  Buffer.concat([Buffer.from(SENTINEL), Buffer.from([VERSION, states.length]), Buffer.from(states)])
