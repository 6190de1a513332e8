import { expect, type Page } from '@playwright/test'
import type { NewLogLine } from '../../../../src/main/storage/log-table.ts'
import { demoShow, halfway } from '../../../support/demo-scenes.ts'
import { createDemoJournal } from '../../../support/demo-shows.ts'
import { type LogHost, logHost } from '../../../support/log-host.ts'
import { logLine } from '../../../support/log-lines.ts'
import { LogsPage } from './logs-page.ts'

/** When the show of these scenes began. */
export const startedAt = Date.UTC(2026, 2, 14, 9, 26)

export const line = (text: string, rest: Partial<NewLogLine> = {}): NewLogLine =>
  logLine(text, { runId: 'r0', at: startedAt + 1000, ...rest })

/** Lines that tell their number, ten milliseconds apart. */
export const numbered = (count: number, from = 0): NewLogLine[] =>
  Array.from({ length: count }, (_, at) => line(`line ${from + at}`, { at: startedAt + (from + at) * 10 }))

/** A few lines of every kind. */
export const some: readonly NewLogLine[] = [
  line('“The Lunar Job”: space, 6 characters', { step: 'show-generation', item: null }),
  line('Started on painter 1', { item: 'c1' }),
  line('Started on painter 2', { item: 'c3' }),
  line('No sign of life from painter 2 for 12 s', { item: 'c3', level: 'warn' }),
  line('MEDIA_WORKER_DIED: painter 2 stopped answering', { item: 'c3', level: 'error' }),
  line('Started on painter 2', { item: 'c3', attempt: 2 }),
  line('frame 90 of 96', { step: 'video', item: 'c2', level: 'debug' }),
]

/** Opens the log of a show that is halfway, at what a link names. */
export async function openLog(
  page: Page,
  lines: readonly NewLogLine[],
  query = '',
): Promise<{ host: LogHost; logs: LogsPage }> {
  const journal = createDemoJournal()
  halfway(journal, demoShow({ runId: 'r0', startedAt }))
  const host = await logHost(page, { journal, lines })
  await page.goto(`${host.url}#/run/r0?view=logs${query}`)
  const logs = new LogsPage(page)
  await expect(logs.rows.first()).toBeVisible()
  return { host, logs }
}
