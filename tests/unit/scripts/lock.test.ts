import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from '../../../scripts/lib/lock.mjs'

describe('the lock of a set-up', () => {
  let home: string
  let lock: string

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'callboard-lock-'))
    lock = join(home, 'deep', 'setup.lock')
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  /** A lock that somebody else left. */
  function leave(owner: string, ageMs = 0) {
    mkdirSync(lock, { recursive: true })
    writeFileSync(join(lock, 'owner'), owner)
    const then = new Date(Date.now() - ageMs)
    utimesSync(lock, then, then)
  }

  it('is let in one at a time, in turn', async () => {
    const order: string[] = []
    const first = await takeLock(lock, { wait: 5_000 })
    const second = takeLock(lock, { wait: 5_000, onWait: () => order.push('second waits') }).then((release) => {
      order.push('second works')
      release()
    })
    order.push('first works')
    first()
    await second
    expect(order).toEqual(['second waits', 'first works', 'second works'])
    expect(existsSync(lock)).toBe(false)
  })

  it('is taken over from a process that died', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    leave(`${hostname()} ${dead}`)
    const release = await takeLock(lock, { wait: 1_000 })
    release()
  })

  it('is respected while a process lives that its dead holder started', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    leave(`${hostname()} ${dead} ${process.pid}`)
    await expect(takeLock(lock, { wait: 0 })).rejects.toThrow('another set-up holds')
  })

  it('is taken over from another machine that has shown no sign of life', async () => {
    leave('another-machine 1', 60_000)
    const release = await takeLock(lock, { wait: 1_000 })
    release()
  })

  it('is respected while another machine shows signs of life', async () => {
    leave('another-machine 1')
    await expect(takeLock(lock, { wait: 0 })).rejects.toThrow('another set-up holds')
  })

  it('is respected while its holder, on this machine, lives, even if it was silent for a minute', async () => {
    leave(`${hostname()} ${process.pid}`, 60_000)
    await expect(takeLock(lock, { wait: 0 })).rejects.toThrow('another set-up holds')
  })
})
