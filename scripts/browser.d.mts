/** The types of `browser.mjs`, for the TypeScript that imports it. */
export declare function findBrowser(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | null
