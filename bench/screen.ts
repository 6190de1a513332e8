import { availableParallelism, cpus } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { findHeadless } from '../scripts/browser.mjs'
import { quantile } from './lib/quantile.ts'
import { printTable } from './lib/table.ts'
import { createBusyShows } from './screen/busy-shows.ts'
import { heapBytes, openPanel, type PanelOpening, type Stretch, watch } from './screen/page-probes.ts'
import { openScreenHost, type ScreenHost } from './screen/screen-host.ts'

/**
 * The window under load: 50 running shows of 30 characters, 2,000 events a second, in Chromium on the built page.
 *
 *     node bench/screen.ts [seconds of load on each screen, 20 by default]
 *
 * Its figures are about this machine's idle window as much as about the page: nothing else may run meanwhile.
 */

const SHOWS = 50
const CHARACTERS = 30
const EVENTS_PER_SECOND = 2000
const BATCH_MS = 20
const SECONDS = Number(process.argv[2] ?? 20)
const IDLE_SECONDS = Math.min(5, SECONDS)
const OPENINGS = 5
const FEW_EVENTS = 10_000
const MANY_EVENTS = 100_000

let told = 0

/** Tells events at an even pace. */
async function tellFor(host: ScreenHost, seconds: number): Promise<void> {
  const start = performance.now()
  const per = (EVENTS_PER_SECOND * BATCH_MS) / 1000
  for (let batch = 1; batch <= (seconds * 1000) / BATCH_MS; batch++) {
    host.tell(per)
    told += per
    await wait(Math.max(0, start + batch * BATCH_MS - performance.now()))
  }
}

const p95 = ({ frames }: Stretch): number => quantile(frames, 0.95)

/** One screen, idle and under load, as rows of the table. */
async function measureScreen(name: string, page: Page, host: ScreenHost) {
  await wait(1500)
  const idle = await watch(page, () => wait(IDLE_SECONDS * 1000))
  const busy = await watch(page, () => tellFor(host, SECONDS))
  return [
    name,
    p95(idle),
    p95(busy),
    p95(busy) / p95(idle),
    Math.max(...busy.frames),
    busy.longTasks.length,
    busy.longTasks.length === 0 ? 0 : Math.max(...busy.longTasks),
  ]
}

async function measurePanel(page: Page): Promise<PanelOpening[]> {
  const openings: PanelOpening[] = []
  for (let round = 0; round < OPENINGS; round++) {
    openings.push(await openPanel(page))
    await wait(400)
    await page.keyboard.press('Escape')
    await wait(600)
  }
  return openings
}

const executablePath = findHeadless()
if (executablePath === null) {
  process.stdout.write('\nThe window under load: no Chromium here\n')
  process.exit(0)
}
const host = await openScreenHost(createBusyShows(SHOWS, CHARACTERS))
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
const cdp = await page.context().newCDPSession(page)

await page.goto(`${host.url}#/run/r0`)
await page.getByRole('article', { name: 'Portraits' }).waitFor()
// Every screen is seen once before the first figure, so that what is loaded and compiled once is no growth.
await openPanel(page)
await page.keyboard.press('Escape')
await page.goto(`${host.url}#/`)
await tellFor(host, 1)
await page.goto(`${host.url}#/run/r0`)
await tellFor(host, (FEW_EVENTS - told) / EVENTS_PER_SECOND)
await wait(1000)
const after10k = await heapBytes(cdp)

const rows = [await measureScreen('a show', page, host)]
await page.goto(`${host.url}#/`)
rows.push(await measureScreen('Home', page, host))
await page.goto(`${host.url}#/run/r0`)
const openings = await measurePanel(page)
await openPanel(page)
rows.push(await measureScreen('a show and the panel', page, host))
await page.keyboard.press('Escape')
await wait(600)
if (told < MANY_EVENTS) await tellFor(host, (MANY_EVENTS - told) / EVENTS_PER_SECOND)
await wait(1000)
const after100k = await heapBytes(cdp)
await browser.close()
await host.close()

const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`
printTable(
  `${SHOWS} running shows of ${CHARACTERS}, ${EVENTS_PER_SECOND} events/s for ${SECONDS} s on each screen (${machine}); milliseconds`,
  [
    'screen',
    'p95 frame, idle',
    'p95 frame, busy',
    'ratio (goal ≤ 1.5)',
    'longest frame',
    'long tasks (goal 0)',
    'longest task',
  ],
  rows,
)
printTable(
  'The same window: memory and the panel',
  ['figure', 'value', 'goal'],
  [
    [`heap after ${FEW_EVENTS} events, MB`, after10k / 1e6, ''],
    [`heap after ${Math.max(told, MANY_EVENTS)} events, MB`, after100k / 1e6, ''],
    ['ratio', after100k / after10k, '≤ 1.2'],
    ['click to panel fully in, longest of 5, ms', Math.max(...openings.map(({ took }) => took)), '≤ 300'],
    ['longest frame meanwhile, ms', Math.max(...openings.map(({ longest }) => longest)), '≤ 50'],
  ],
)
