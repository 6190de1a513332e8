/** How the studio that comes with Callboard is known to the history of durations, and on screen. */
export const BUILTIN = { id: 'builtin', label: 'built-in studio' } as const
