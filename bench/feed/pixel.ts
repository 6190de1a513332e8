import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findHeadless } from '../../scripts/browser.mjs'
import { startBrowserHost } from '../../src/main/server/browser-host.ts'
import { openStudio } from '../../src/main/studio.ts'
import { createRandom } from '../../src/shared/random.ts'
import { createFakeGenerators } from '../../tests/support/fake-generators.ts'
import { moment } from '../lib/moment.ts'
import { quantile } from '../lib/quantile.ts'
import { printTable } from '../lib/table.ts'
import { paced } from './pace.ts'

const WARM = 20
const EVENTS = 200
const EVERY_MS = 60
const STEPS = ['ping', 'pong'] as const
const stepAt = (index: number): string => STEPS[index % 2 === 0 ? 0 : 1]

/**
 * Runs in the page: calls `shown` with the page's time when it first shows the awaited step at work, in the first task
 * after the frame that drew it.
 */
const WATCH_PAGE = `
  let awaited = 0
  const steps = ${JSON.stringify(STEPS)}
  const { port1, port2 } = new MessageChannel()
  port2.onmessage = () => shown(performance.now())
  const isShown = (text) => [...document.querySelectorAll('main p')].some((p) => p.textContent === text)
  new MutationObserver(() => {
    if (!isShown(steps[awaited % 2])) return
    awaited += 1
    port1.postMessage(null)
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
`

/** What to add to the page's clock to get ours: from the fastest of twenty questions. */
async function clockOffset(page: Page): Promise<number> {
  let best = { took: Number.POSITIVE_INFINITY, offset: 0 }
  for (let index = 0; index < 20; index++) {
    const asked = moment()
    const pages = await page.evaluate<number>('performance.now()')
    const took = moment() - asked
    if (took < best.took) best = { took, offset: asked + took / 2 - pages }
  }
  return best.offset
}

/** From an event's commit to the changed page in Chromium: the real page on the real host. */
export async function benchPixel(): Promise<void> {
  const executablePath = findHeadless()
  if (executablePath === null) {
    process.stdout.write('\nFrom commit to changed pixel: no Chromium here\n')
    return
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'callboard-bench-'))
  const studio = await openStudio({
    dataDir,
    host: 'browser',
    version: 'bench',
    generators: createFakeGenerators(),
    onTrouble: (error) => {
      throw error
    },
  })
  const pageRoot = join(import.meta.dirname, '../../out/renderer')
  const host = await startBrowserHost({ studio, host: '127.0.0.1', port: 0, pageRoot })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })

  const { runId } = await studio.dispatch.call('operation.start', { operationId: 'bench', steps: [...STEPS] })
  const enter = (index: number) =>
    studio.dispatch.call('operation.update', { operationId: 'bench', currentStep: stepAt(index) })
  await enter(1)
  await page.goto(host.newLink())
  await page.getByRole('link', { name: 'bench' }).first().waitFor()
  await page.goto(`${host.info.url}#/run/${runId}`)
  await page.getByText('at work for').first().waitFor()
  let hear: (at: number) => void = () => undefined
  await page.exposeFunction('shown', (at: number) => hear(at))
  await page.evaluate(WATCH_PAGE)
  let committedAt = Number.NaN
  studio.subscribe(() => {
    committedAt = moment()
  })
  const offset = await clockOffset(page)
  const times: number[] = []
  // The next is not committed before the last is shown: two within one frame could not be told apart.
  await paced(WARM + EVENTS, EVERY_MS, createRandom('bench|pixel'), async (index) => {
    const shownAt = new Promise<number>((resolve) => {
      hear = resolve
    })
    await enter(index)
    times.push((await shownAt) + offset - committedAt)
  })
  times.splice(0, WARM)
  await browser.close()
  await host.close()
  await studio.close()
  rmSync(dataDir, { recursive: true })
  printTable(
    `From commit to the changed page in Chromium: ${EVENTS} commits, ${EVERY_MS} ms apart (milliseconds)`,
    ['p50', 'p99', 'longest', 'goal'],
    [[quantile(times, 0.5), quantile(times, 0.99), Math.max(...times), 'p99 ≤ 50']],
  )
}
