import { CallboardError } from '../../shared/contract/errors.ts'
import { LOG_LEVELS, type LogLevel } from '../../shared/contract/views.ts'

/** The environment variable that says how much is logged. */
const VARIABLE = 'CALLBOARD_LOG_LEVEL'

const isLevel = (text: string): text is LogLevel => (LOG_LEVELS as readonly string[]).includes(text)

/**
 * How much is logged: this level and above. `info` where nothing is said.
 *
 * @throws CallboardError `BAD_INPUT` where the environment names no level
 */
export function readLogLevel(env: Readonly<Record<string, string | undefined>>): LogLevel {
  const wanted = env[VARIABLE]?.trim().toLowerCase() || 'info'
  if (isLevel(wanted)) return wanted
  const levels = LOG_LEVELS.join(', ')
  throw new CallboardError('BAD_INPUT', `${VARIABLE} is one of ${levels}, not ${JSON.stringify(env[VARIABLE])}.`)
}
