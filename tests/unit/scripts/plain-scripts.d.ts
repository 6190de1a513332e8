// The types of what these tests use of scripts/lib, which is plain JavaScript because it runs before anything is installed.

declare module '*/scripts/lib/tally.mjs' {
  interface Tally {
    passed: number
    failed: number
    skipped: number
  }
  export function addUp(tallies: readonly Tally[]): Tally
  export function judge(tally: Tally | null, endedWell: boolean): Tally
  export function toLine(tally: Tally): string
  export function tallyOfVitest(report: unknown): Tally
  export function tallyOfPlaywright(report: unknown): Tally
}

declare module '*/scripts/lib/lock.mjs' {
  export function takeLock(folder: string, options: { wait: number; onWait?: () => void }): Promise<() => void>
}

declare module '*/scripts/lib/stamp.mjs' {
  export function hashOf(paths: readonly string[], also?: readonly string[]): string
  export function stampAt(file: string): { says(hash: string): boolean; write(hash: string): void; clear(): void }
}

declare module '*/scripts/lib/run.mjs' {
  interface Bounds {
    total: number
    silence?: number
    env?: NodeJS.ProcessEnv
    shell?: boolean
  }
  export function run(
    command: string,
    args: readonly string[],
    bounds: Bounds,
  ): Promise<{ ok: boolean; why: string; output: string }>
}
