// The types of what tests use of scripts/, which is plain JavaScript because it runs before anything is installed.

declare module '*/scripts/browser.mjs' {
  export function findBrowser(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | null
  export function findHeadless(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | null
}
