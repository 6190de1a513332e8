import type { Page } from '@playwright/test'
import type { NewLogLine } from '../../src/main/storage/log-table.ts'
import { createLogWindows } from '../../src/main/storage/logs/log-window.ts'
import { LOG_COMMANDS } from '../../src/shared/contract/command-table/log-commands.ts'
import type { DemoJournal } from './demo-shows.ts'
import { done, logLines } from './log-lines.ts'
import { type ScriptedHost, type ScriptedHostOptions, scriptedHost } from './scripted-host.ts'

export interface LogHost extends ScriptedHost {
  /** Writes lines, and tells pages that want to hear of them. */
  write(lines: readonly NewLogLine[]): void
}

/** A host that a test plays, with a log that is really searched: the same code, on a database in memory. */
export async function logHost(
  page: Page,
  { lines, ...options }: ScriptedHostOptions & { readonly journal: DemoJournal; readonly lines: readonly NewLogLine[] },
): Promise<LogHost> {
  const { table, scan } = logLines(lines)
  const windows = createLogWindows(scan, () => performance.now())
  const host = await scriptedHost(page, {
    ...options,
    answer(call) {
      const answer = options.answer?.(call)
      if (answer || call.command !== 'log.window') return answer
      const parsed = LOG_COMMANDS['log.window'].input.safeParse(call.input)
      if (!parsed.success) return { error: { code: 'BAD_INPUT', message: parsed.error.message } }
      return { value: done(windows.window(parsed.data)) }
    },
  })
  return {
    ...host,
    write(more) {
      for (const [runId, group] of Map.groupBy(table.append(more), (line) => line.runId)) host.logs(runId, group)
    },
  }
}
