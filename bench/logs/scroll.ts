import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { findHeadless } from '../../scripts/browser.mjs'
import { createRandom } from '../../src/shared/random.ts'
import { quantile } from '../lib/quantile.ts'
import { printTable } from '../lib/table.ts'
import { type Stretch, watch } from '../screen/page-probes.ts'

const STRETCH_MS = 5000
const WHEEL_EVERY_MS = 16
const DRAG_EVERY_MS = 50
const LINES_A_SECOND = 500

/** Does something again and again for a while, at its pace or slower. */
async function again(everyMs: number, work: (time: number) => Promise<unknown>): Promise<void> {
  const began = performance.now()
  for (let time = 0; performance.now() - began < STRETCH_MS; time++) {
    await work(time)
    await wait(Math.max(0, began + (time + 1) * everyMs - performance.now()))
  }
}

export interface ScrollBench {
  /** Lets the browser in. */
  readonly link: string
  /** Of the log. */
  readonly address: string
  readonly lines: number
  /** Writes one line. */
  readonly write: () => Promise<void>
}

/** The log's drawer in Chromium, against the same window idle. */
export async function benchScroll({ link, address, lines, write }: ScrollBench): Promise<void> {
  const executablePath = findHeadless()
  if (executablePath === null) {
    process.stdout.write('\nScrolling: no Chromium here\n')
    return
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(link)
  await page.waitForFunction('document.querySelector("main") !== null')
  const began = performance.now()
  await page.goto(address)
  const grid = page.getByRole('grid', { name: 'Log lines' })
  await grid.getByRole('row').first().waitFor()
  const opened = performance.now() - began
  await grid.hover()
  await wait(1500)

  const random = createRandom('bench|scroll')
  const idle = await watch(page, () => wait(STRETCH_MS))
  const follow = await watch(page, () => again(1000 / LINES_A_SECOND, write))
  const wheel = await watch(page, () => again(WHEEL_EVERY_MS, () => page.mouse.wheel(0, -120)))
  const drag = await watch(page, () =>
    again(DRAG_EVERY_MS, () =>
      grid.evaluate((element, share) => {
        element.scrollTop = (element.scrollHeight - element.clientHeight) * share
      }, random.next()),
    ),
  )
  const search = await watch(page, async () => {
    await page.getByRole('textbox', { name: 'Search the log' }).pressSequentially('painter', { delay: 60 })
    await wait(2000)
  })
  const held = await page.evaluate<number>('document.querySelectorAll("[role=row]").length')
  await browser.close()

  const p95 = (stretch: Stretch) => quantile(stretch.frames, 0.95)
  const row = (name: string, stretch: Stretch) => [
    name,
    p95(stretch),
    p95(stretch) / p95(idle),
    stretch.longTasks.length,
    Math.max(0, ...stretch.longTasks),
  ]
  printTable(
    `The drawer in Chromium, ${lines.toLocaleString('en')} lines, ${STRETCH_MS / 1000} s each, ${availableParallelism()} cores (milliseconds)`,
    ['what goes on', 'p95 of frame times', 'against idle', 'tasks over 50 ms', 'longest of them'],
    [
      row('nothing', idle),
      row(`following ${LINES_A_SECOND} new lines a second`, follow),
      row('the wheel, 120 px every 16 ms', wheel),
      row('the scrollbar’s thumb, anywhere, 20 times a second', drag),
      row('typing a search', search),
    ],
  )
  printTable('And', ['page asked for to first lines drawn (ms)', 'rows in the page'], [[opened, held]])
}
