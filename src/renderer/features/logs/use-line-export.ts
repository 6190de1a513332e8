import { useEffect, useRef, useState } from 'react'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import { useAppParts } from '../../state/app-context.ts'
import { copyText } from '../../state/copy-text.ts'
import { plural } from '../../view/plural.ts'
import type { RowSpan } from './cursor.ts'
import { lineText } from './line-text.ts'
import type { LogQuery } from './log-filter.ts'
import { readLines } from './read-lines.ts'
import { saveText } from './save-text.ts'

/** More than this is no use on a clipboard; saving has no limit. */
const MOST_COPIED = 50_000

export interface LineExport {
  /** Share of the lines that have been read for saving, 0..1; null while nothing is saved. */
  readonly saving: number | null
  /** Copies rows; all that match where no span is given. */
  copy(span?: RowSpan): void
  /** Saves all rows that match. */
  save(): void
}

/** Takes lines out of the log, to the clipboard or into a file. What fails is said in words. */
export function useLineExport(runId: string, query: LogQuery): LineExport {
  const { client, store } = useAppParts()
  const [saving, setSaving] = useState<number | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const ask = (input: Parameters<typeof client.call<'log.window'>>[1]) => client.call('log.window', input)
  const trouble = (title: string, body: string): void =>
    store.getState().say({ id: `logs:${title}`, tone: 'trouble', title, body, href: null })

  async function copy(span?: RowSpan): Promise<void> {
    const parts: string[] = []
    try {
      const count = await readLines({
        ask,
        query,
        most: MOST_COPIED,
        ...(span ? { span } : {}),
        onPart: (lines) => parts.push(...lines.map(lineText)),
      })
      if (await copyText(parts.join('\n'))) {
        const more = count === MOST_COPIED ? '. Save to a file for more' : ''
        store.getState().say({
          id: 'logs:copied',
          tone: 'news',
          title: `Copied ${plural(count, 'line')}${more}`,
          body: '',
          href: null,
        })
      } else trouble('Not copied', 'This browser does not let the page copy. Save the lines to a file instead.')
    } catch (thrown) {
      trouble('Not copied', toCallboardError(thrown).message)
    }
  }

  async function save(): Promise<void> {
    const controller = new AbortController()
    stop.current = controller
    const parts: Blob[] = []
    setSaving(0)
    try {
      await readLines({
        ask,
        query,
        signal: controller.signal,
        onPart(lines, done, total) {
          parts.push(new Blob([lines.map((line) => `${lineText(line)}\n`).join('')]))
          setSaving(done / total)
        },
      })
      saveText(parts, `callboard-${runId}.log`)
    } catch (thrown) {
      if (!controller.signal.aborted) trouble('Not saved', toCallboardError(thrown).message)
    }
    setSaving(null)
  }

  return { saving, copy: (span) => void copy(span), save: () => void save() }
}
