import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBrowserHost } from '../src/main/server/browser-host.ts'
import { openStudio } from '../src/main/studio.ts'
import { createFakeGenerators } from '../tests/support/fake-generators.ts'
import { printTable } from './lib/table.ts'
import { fillLog } from './logs/fill.ts'
import { benchQuestions } from './logs/questions.ts'
import { benchScroll } from './logs/scroll.ts'

/**
 * A log of a million lines: pages and searches on the host, scrolling and following in Chromium.
 *
 *     node bench/logs.ts [lines, 1,000,000 by default]
 *
 * Scrolling is measured against this machine's idle window: nothing else may run meanwhile.
 */

const LINES = Number(process.argv[2] ?? 1_000_000)
const dataDir = mkdtempSync(join(tmpdir(), 'callboard-bench-'))

const open = () =>
  openStudio({
    dataDir,
    host: 'browser',
    version: 'bench',
    generators: createFakeGenerators(),
    onTrouble: (error) => {
      throw error
    },
  })

const first = await open()
const { runId } = await first.dispatch.call('operation.start', { operationId: 'bench', steps: ['s1'] })
await first.close()
const seconds = fillLog(join(dataDir, 'callboard.db'), runId, LINES)
printTable('Writing them', ['lines', 'seconds', 'lines a second'], [[LINES, seconds, LINES / seconds]])

const studio = await open()
await benchQuestions(runId, LINES, (input) => studio.dispatch.call('log.window', input))
const pageRoot = join(import.meta.dirname, '../out/renderer')
const host = await startBrowserHost({ studio, host: '127.0.0.1', port: 0, pageRoot })
await studio.dispatch.call('operation.start', { operationId: 'bench', steps: ['s1'] })
let told = 0
await benchScroll({
  link: host.newLink(),
  address: `${host.info.url}#/run/${runId}?view=logs`,
  lines: LINES,
  write: async () => {
    told += 1
    await studio.dispatch.call('operation.update', { operationId: 'bench', currentStep: 's1', message: `told ${told}` })
  },
})
await host.close()
await studio.close()
rmSync(dataDir, { recursive: true })
