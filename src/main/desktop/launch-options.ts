import { resolve } from 'node:path'

/** What a person can say when starting the desktop app. */
export interface LaunchOptions {
  /** Absolute path of the data folder; null for the platform's own place. */
  readonly dataDir: string | null
  /** A production to begin at once. */
  readonly prompt: string | null
}

/** `--name=value` or `--name value`; Chromium's own switches may stand anywhere between ours. */
function optionOf(argv: readonly string[], name: string): string | null {
  for (const [index, word] of argv.entries()) {
    if (word.startsWith(`--${name}=`)) return word.slice(name.length + 3)
    if (word === `--${name}`) return argv[index + 1] ?? null
  }
  return null
}

/**
 * Reads the command line and the environment of the desktop app.
 *
 * @param cwd folder that a relative data folder is meant from
 */
export function readLaunchOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): LaunchOptions {
  // `--user-data-dir` is Chromium's word for the folder that is ours to choose.
  const dataDir = optionOf(argv, 'data-dir') || optionOf(argv, 'user-data-dir') || env.CALLBOARD_DATA_DIR
  return {
    dataDir: dataDir ? resolve(cwd, dataDir) : null,
    prompt: optionOf(argv, 'prompt') || null,
  }
}
