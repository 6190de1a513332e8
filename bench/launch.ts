import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { desktopRuntime, launchDesktop } from '../tests/support/desktop.ts'
import { BARE_BOX, writeBareApp } from './launch/bare-app.ts'
import { median, printTable } from './lib/table.ts'

/**
 * From launching the built desktop app to a prompt that can be written, beside a bare window on the same host.
 *
 *     npm run bench -- launch [--runs 5]
 *
 * It runs in real Electron where one can be had, and else on the stand-in (tests/support/electron-stand-in), which runs
 * the main file on Node and shows the page in the tests' Chromium: the table says which. Both halves are launched by Playwright and take turns; what a host and
 * Playwright take themselves is in both. The first launch of each warms the disk's cache and is not counted.
 */

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } })
const RUNS = Number(values.runs)

/** Milliseconds until the box can be written into. */
async function launch(dataDir: string, appPath?: string): Promise<number> {
  const from = performance.now()
  const desktop = await launchDesktop({ dataDir, ...(appPath === undefined ? {} : { appPath }) })
  try {
    const box = desktop.page.getByRole('textbox', { name: BARE_BOX, disabled: false })
    await box.waitFor()
    return performance.now() - from
  } finally {
    await desktop.close()
  }
}

const root = mkdtempSync(join(tmpdir(), 'callboard-launch-'))
const bare: number[] = []
const first: number[] = []
const next: number[] = []
try {
  const bareApp = writeBareApp(root)
  const kept = join(root, 'kept')
  for (let run = -1; run < RUNS; run += 1) {
    const times = [
      await launch(join(root, 'bare'), bareApp),
      await launch(join(root, `first-${run}`)),
      await launch(kept),
    ] as const
    if (run < 0) continue
    for (const [index, all] of [bare, first, next].entries()) all.push(times[index] ?? Number.NaN)
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}

const row = (name: string, times: readonly number[]) => [
  name,
  median(times),
  Math.min(...times),
  Math.max(...times),
  median(times) - median(bare),
]
printTable(
  `From launch to a prompt that can be written, milliseconds, ${RUNS} runs on ${desktopRuntime.description} (${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores)`,
  ['what', 'median', 'fastest', 'slowest', 'more than the bare window'],
  [
    row('a bare window with a box', bare),
    row('Callboard, its first start (a new data folder)', first),
    row('Callboard, a later start', next),
  ],
)
