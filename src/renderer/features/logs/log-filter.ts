import type { CommandInput } from '../../../shared/contract/commands.ts'
import type { LogLevel } from '../../../shared/contract/views.ts'
import { patternFault } from '../../../shared/logs/pattern.ts'
import type { LogLink } from '../../routing/route.ts'

/** What the person wants to see of a log. */
export interface LogFilter {
  readonly find: string
  /** Whether `find` is a regular expression. */
  readonly isPattern: boolean
  /** Null for all. */
  readonly level: LogLevel | null
  readonly step: string | null
  readonly item: string | null
  readonly attempt: number | null
  /** Lines up to this id have been cleared from view. */
  readonly clearedTo: number
}

export const NO_FILTER: LogFilter = {
  find: '',
  isPattern: false,
  level: null,
  step: null,
  item: null,
  attempt: null,
  clearedTo: 0,
}

/** What a link asks for. */
export const filterOf = (link: LogLink): LogFilter => ({ ...NO_FILTER, ...link })

/** What of `log.window` says which lines are wanted. */
export type LogQuery = Pick<
  CommandInput<'log.window'>,
  'runId' | 'step' | 'item' | 'attempt' | 'grep' | 'regex' | 'levels' | 'after'
>

/** The question to the host. A pattern with a fault is left out; `faultOf` says so. */
export function queryOf(runId: string, filter: LogFilter): LogQuery {
  const { find, isPattern, level, step, item, attempt, clearedTo } = filter
  return {
    runId,
    ...(find === '' || isPattern ? {} : { grep: find }),
    ...(find !== '' && isPattern && patternFault(find) === null ? { regex: find } : {}),
    ...(level === null ? {} : { levels: [level] }),
    ...(step === null ? {} : { step }),
    ...(item === null ? {} : { item }),
    ...(attempt === null ? {} : { attempt }),
    ...(clearedTo === 0 ? {} : { after: clearedTo }),
  }
}

/** What is wrong with what was typed; null where nothing is. */
export const faultOf = ({ find, isPattern }: LogFilter): string | null => (isPattern ? patternFault(find) : null)

/** Whether anything but a cleared view keeps lines away. */
export const isFiltering = ({ find, level, step, item, attempt }: LogFilter): boolean =>
  find !== '' || level !== null || step !== null || item !== null || attempt !== null
