import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { createUtilitySpawner, type Fork } from '../../../../src/main/desktop/utility-worker.ts'

class FakeChild extends EventEmitter {
  pid: number | undefined
  readonly stdout = new PassThrough()
  readonly stderr = new PassThrough()
  readonly postMessage = vi.fn()
  /** As in Electron: a process that has not started yet cannot be ended. */
  readonly kill = vi.fn(() => {
    if (this.pid === undefined) return false
    this.emit('exit', 15)
    return true
  })

  start(): void {
    this.pid = 4711
    this.emit('spawn')
  }
}

function setUp() {
  const child = new FakeChild()
  const fork = vi.fn<Fork>(() => child as never)
  const worker = createUtilitySpawner(fork, '/app/out/main/worker.js')()
  return { child, fork, worker }
}

test('the process runs the given script', () => {
  const { child, fork, worker } = setUp()
  expect(fork).toHaveBeenCalledExactlyOnceWith(
    '/app/out/main/worker.js',
    [],
    expect.objectContaining({ stdio: 'pipe' }),
  )
  expect(worker.pid).toBeUndefined()
  child.start()
  expect(worker.pid).toBe(4711)
})

test('messages go both ways, and what it prints is heard', () => {
  const { child, worker } = setUp()
  const [heard, printed] = [vi.fn(), vi.fn()]
  worker.onMessage(heard)
  worker.onOutput(printed)
  child.emit('message', { type: 'ready' })
  child.stdout.emit('data', Buffer.from('one'))
  child.stderr.emit('data', Buffer.from('two'))
  expect(heard).toHaveBeenCalledExactlyOnceWith({ type: 'ready' })
  expect(printed.mock.calls).toEqual([['one'], ['two']])
})

test('its end is told once', () => {
  const { child, worker } = setUp()
  const ended = vi.fn()
  worker.onExit(ended)
  child.emit('exit', 1)
  child.emit('exit', 1)
  expect(ended).toHaveBeenCalledExactlyOnceWith(1)
})

test('a process that is ended before it has started never gets to work', () => {
  const { child, worker } = setUp()
  const ended = vi.fn()
  worker.onExit(ended)
  worker.kill()
  expect(ended).not.toHaveBeenCalled()
  child.start()
  expect(ended).toHaveBeenCalledOnce()
})
