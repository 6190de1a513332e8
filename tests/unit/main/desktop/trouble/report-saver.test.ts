import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { createReportSaver } from '../../../../../src/main/desktop/trouble/report-saver.ts'
import type { Fork } from '../../../../../src/main/desktop/utility-worker.ts'

function setUp(chosen: string | null) {
  const stdout = new PassThrough()
  const child = Object.assign(new EventEmitter(), { stdout, kill: vi.fn() })
  const fork = vi.fn<Fork>(() => child as never)
  const [showItem, warn] = [vi.fn(), vi.fn()]
  const save = createReportSaver({
    fork,
    program: '/app/out/main/cli.js',
    dataDir: '/data',
    chooseFile: async () => chosen,
    showItem,
    warn,
  })
  return { child, stdout, fork, showItem, warn, save }
}

test('a report is made by the command line in a process of its own, and shown where it is', async () => {
  const { child, stdout, fork, showItem, warn, save } = setUp('/home/ada/report.zip')
  const saved = save()
  stdout.write('{"severity":"ok","part":"runs"}\n{"type":"bundle","fi')
  stdout.write('le":"/home/ada/report.zip","entries":[]}\n')
  await saved
  expect(fork).toHaveBeenCalledExactlyOnceWith(
    '/app/out/main/cli.js',
    ['doctor', '--bundle', '/home/ada/report.zip', '--force', '--json', '--data-dir', '/data'],
    expect.objectContaining({ stdio: 'pipe' }),
  )
  expect(showItem).toHaveBeenCalledExactlyOnceWith('/home/ada/report.zip')
  expect(child.kill).toHaveBeenCalledOnce()
  expect(warn).not.toHaveBeenCalled()
})

test('nothing is made where the person thinks better of it', async () => {
  const { fork, save } = setUp(null)
  await save()
  expect(fork).not.toHaveBeenCalled()
})

test('a place that cannot be written is told', async () => {
  const { stdout, showItem, warn, save } = setUp('/nowhere/report.zip')
  const saved = save()
  stdout.write('{"type":"error","error":{"code":"EXPORT_UNWRITABLE","message":"It cannot be written."}}\n')
  await saved
  expect(warn).toHaveBeenCalledExactlyOnceWith('The report could not be saved', 'It cannot be written.')
  expect(showItem).not.toHaveBeenCalled()
})

test('a process that ends early is told, and one that says nonsense is no report', async () => {
  const { child, stdout, warn, save } = setUp('/home/ada/report.zip')
  const saved = save()
  stdout.write('not json\n{"type":"bundle"}\n')
  await vi.waitFor(() => expect(stdout.readableLength).toBe(0))
  child.emit('exit', 1)
  await saved
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    'The report could not be saved',
    'It ended before the report was written.',
  )
})
