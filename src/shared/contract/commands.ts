import type { z } from 'zod'
import { EXPORT_COMMANDS } from './command-table/export-commands.ts'
import { HISTORY_COMMANDS } from './command-table/history-commands.ts'
import { HOST_COMMANDS } from './command-table/host-commands.ts'
import { LOG_COMMANDS } from './command-table/log-commands.ts'
import { OPERATION_COMMANDS } from './command-table/operation-commands.ts'
import { RUN_COMMANDS } from './command-table/run-commands.ts'
import { SETTING_COMMANDS } from './command-table/setting-commands.ts'
import { TOKEN_COMMANDS } from './command-table/token-commands.ts'

/**
 * Every command, by name: who may give it, what goes in and what comes out.
 *
 * IPC, WebSocket, HTTP and the command line are thin doors to this one table.
 */
export const COMMANDS = {
  ...RUN_COMMANDS,
  ...EXPORT_COMMANDS,
  ...LOG_COMMANDS,
  ...HISTORY_COMMANDS,
  ...OPERATION_COMMANDS,
  ...SETTING_COMMANDS,
  ...TOKEN_COMMANDS,
  ...HOST_COMMANDS,
} as const

export type CommandName = keyof typeof COMMANDS
export type CommandInput<N extends CommandName> = z.input<(typeof COMMANDS)[N]['input']>
export type ParsedInput<N extends CommandName> = z.output<(typeof COMMANDS)[N]['input']>
export type CommandOutput<N extends CommandName> = z.output<(typeof COMMANDS)[N]['output']>

export const isCommandName = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(COMMANDS, name)
