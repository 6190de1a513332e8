import { expect, type Page } from '@playwright/test'
import { parseRange } from '../../../src/main/server/byte-range.ts'
import { demoShow, finishedShow } from '../../support/demo-scenes.ts'
import { createDemoJournal, type DemoJournal } from '../../support/demo-shows.ts'
import { sampleFilm } from '../../support/sample-film.ts'
import { type ScriptedHost, scriptedHost } from '../../support/scripted-host.ts'
import { ShowPage } from './pages/show-page.ts'

/** When the shows of these tests began. */
export const STARTED_AT = Date.UTC(2026, 2, 14, 9, 26)

const DOSSIER = `# Ines Varga

*The Commander, 41*

## Background

She once landed a ship with no wings.

## Want

To land once more.

## Voice

- “I round up.”
`

/** Serves films in the parts that a player asks for. */
async function serveFilms(page: Page): Promise<void> {
  const film = await sampleFilm()
  await page.route('**/artifacts/*.video', async (route) => {
    const range = parseRange((await route.request().headerValue('range')) ?? undefined, film.length)
    const { start, end } = range === null || range === 'unsatisfiable' ? { start: 0, end: film.length - 1 } : range
    await route.fulfill({
      status: range === null ? 200 : 206,
      body: film.subarray(start, end + 1),
      headers: {
        'Content-Type': 'video/mp4',
        'Accept-Ranges': 'bytes',
        ...(range !== null && { 'Content-Range': `bytes ${start}-${end}/${film.length}` }),
      },
    })
  })
}

/** A scripted host with a real film behind every clip, opened at its show. */
export async function openShow(page: Page, journal: DemoJournal): Promise<ScriptedHost> {
  const host = await scriptedHost(page, {
    journal,
    artifact: (id) => (id.endsWith('.text') ? { body: Buffer.from(DOSSIER), mime: 'text/markdown' } : null),
  })
  await serveFilms(page)
  await page.goto(`${host.url}#/run/r0`)
  await expect(new ShowPage(page).title).toHaveText('The Lunar Job')
  return host
}

/** A show of six people with all eight steps done. */
export function finishedJournal(): DemoJournal {
  const journal = createDemoJournal()
  finishedShow(journal, demoShow({ runId: 'r0', startedAt: STARTED_AT }))
  return journal
}
