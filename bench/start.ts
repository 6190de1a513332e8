/**
 * From starting the program to a Home that can be used, with a long history and with none.
 *
 * Both halves are measured in turns, on the browser host: until it listens, and until the prompt can be filled and the
 * board is known. The browser itself is there before; each start has a page of its own without any cache.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { findHeadless } from '../scripts/browser.mjs'
import { startHost } from '../tests/support/host.ts'
import { median, printTable } from './lib/table.ts'
import { fillHistory } from './start/fill.ts'

const SHOWS = 10_000
const ROUNDS = 7

interface Started {
  /** Milliseconds from the start of the program. */
  readonly listensMs: number
  readonly usableMs: number
}

async function start(browser: Browser, dataDir: string): Promise<Started> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const from = performance.now()
  const host = await startHost({ dataDir })
  try {
    const listensMs = performance.now() - from
    await page.goto(host.link, { waitUntil: 'commit' })
    await page.locator('main [aria-busy="false"]').first().waitFor()
    await page.getByRole('button', { name: 'Produce' }).waitFor()
    return { listensMs, usableMs: performance.now() - from }
  } finally {
    await context.close()
    await host.close()
  }
}

const executablePath = findHeadless()
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
})
const root = mkdtempSync(join(tmpdir(), 'callboard-start-'))
try {
  const empty = join(root, 'empty')
  const full = join(root, 'full')
  await fillHistory(full, SHOWS, Date.now())
  const bytes = statSync(join(full, 'callboard.db')).size
  const rounds: { readonly empty: Started; readonly full: Started }[] = []
  // The first start of each makes the database and warms the disk's cache.
  for (let round = -1; round < ROUNDS; round += 1) {
    const both = { empty: await start(browser, empty), full: await start(browser, full) }
    if (round >= 0) rounds.push(both)
  }
  const middle = (pick: (round: (typeof rounds)[number]) => number): number => median(rounds.map(pick))
  const row = (name: string, pick: (started: Started) => number) => [
    name,
    middle((round) => pick(round.empty)),
    middle((round) => pick(round.full)),
    middle((round) => pick(round.full)) / middle((round) => pick(round.empty)),
  ]
  printTable(
    `Start with ${SHOWS.toLocaleString('en-GB')} finished shows (a database of ${Math.round(bytes / 1e6)} MB), milliseconds, median of ${ROUNDS}`,
    ['until', 'no history', `${SHOWS.toLocaleString('en-GB')} shows`, 'ratio'],
    [row('the host listens', (it) => it.listensMs), row('Home can be used', (it) => it.usableMs)],
  )
} finally {
  await browser.close()
  rmSync(root, { recursive: true, force: true })
}
