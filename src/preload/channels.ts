/** Channels to and from the main process; `src/main/desktop/page/channels.ts` holds the same names, and says what each is. */
export const CHANNELS = {
  line: 'feed:line',
  listening: 'navigation:listening',
  go: 'navigation:go',
  command: 'menu:command',
} as const
