import { describe, expect, it, vi } from 'vitest'
import { createKeepUpdated } from '../../../../../src/main/desktop/updates/keep-updated.ts'
import type { Updater } from '../../../../../src/main/desktop/updates/updater.ts'
import { createManualClock } from '../../../../support/manual-clock.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** An updater that finds 2.0.0 and whose downloads wait to be let through. */
function createFakeUpdater() {
  const downloads: { readonly signal: AbortSignal; finish(): void; fail(error: Error): void }[] = []
  const feed: { newest: string | null } = { newest: '2.0.0' }
  const updater = {
    check: vi.fn<Updater['check']>(async () => feed.newest),
    download: vi.fn<Updater['download']>(
      (signal) =>
        new Promise((resolve, reject) => {
          downloads.push({ signal, finish: resolve, fail: reject })
          signal.addEventListener('abort', () => reject(new Error('cancelled')))
        }),
    ),
    installAtQuit: vi.fn<Updater['installAtQuit']>(),
  }
  return { feed, updater, downloads }
}

function setUp({ wanted = true, working = false } = {}) {
  const person = { wanted, working }
  const { feed, updater, downloads } = createFakeUpdater()
  const clock = createManualClock()
  const loadUpdater = vi.fn(async () => updater)
  const tellReady = vi.fn()
  const report = vi.fn()
  const updates = createKeepUpdated({
    loadUpdater,
    clock,
    wanted: () => person.wanted,
    working: () => person.working,
    tellReady,
    report,
  })
  /** Lets answers that are there arrive. */
  const settle = () => new Promise(setImmediate)
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms)
    await settle()
  }
  const work = async (yes: boolean): Promise<void> => {
    person.working = yes
    updates.changed()
    await settle()
  }
  const want = async (yes: boolean): Promise<void> => {
    person.wanted = yes
    updates.switched()
    await settle()
  }
  const quit = (): unknown => {
    updates.quitting()
    return updater.installAtQuit.mock.lastCall?.[0]
  }
  return { person, feed, updater, downloads, loadUpdater, tellReady, report, updates, settle, pass, work, want, quit }
}

describe('where updates are not wanted', () => {
  it('nobody is ever asked, and the updater is not even loaded', async () => {
    const { loadUpdater, updates, pass, work, quit } = setUp({ wanted: false })
    await pass(3 * 24 * HOUR)
    await work(true)
    await work(false)
    quit()
    expect(loadUpdater).not.toHaveBeenCalled()
    expect(updates.progress).toEqual({ kind: 'none' })
  })

  it('they begin when the person wants them, at once', async () => {
    const { updater, want } = setUp({ wanted: false })
    await want(true)
    expect(updater.check).toHaveBeenCalledOnce()
  })

  it('a download ends when the person no longer wants it, and what is there stays where it is', async () => {
    const { downloads, updates, pass, want, quit } = setUp()
    await pass(MINUTE)
    await want(false)
    expect(downloads[0]?.signal.aborted).toBe(true)
    expect(updates.progress).toEqual({ kind: 'found', version: '2.0.0' })
    expect(quit()).toBe(false)
  })
})

describe('where they are wanted', () => {
  it('a newer version is found a minute after the start, fetched, told once, and put in place at the end', async () => {
    const { updater, downloads, tellReady, updates, settle, pass, quit } = setUp()
    await pass(MINUTE - 1)
    expect(updater.check).not.toHaveBeenCalled()
    await pass(1)
    expect(updates.progress).toEqual({ kind: 'found', version: '2.0.0' })
    downloads[0]?.finish()
    await settle()
    expect(updates.progress).toEqual({ kind: 'ready', version: '2.0.0' })
    await pass(24 * HOUR)
    expect(tellReady.mock.calls).toEqual([['2.0.0']])
    expect(downloads).toHaveLength(1)
    expect(quit()).toBe(true)
  })

  it('where there is none, it is asked again every six hours', async () => {
    const { feed, updater, downloads, pass } = setUp()
    feed.newest = null
    await pass(MINUTE + 6 * HOUR - 1)
    expect(updater.check).toHaveBeenCalledOnce()
    await pass(1)
    expect(updater.check).toHaveBeenCalledTimes(2)
    expect(downloads).toHaveLength(0)
  })

  it('a still newer version takes the place of one that waits', async () => {
    const { feed, downloads, tellReady, settle, pass, quit } = setUp()
    await pass(MINUTE)
    downloads[0]?.finish()
    await settle()
    feed.newest = '2.1.0'
    await pass(6 * HOUR)
    expect(quit(), 'half a download is not put in place').toBe(false)
    downloads[1]?.finish()
    await settle()
    expect(tellReady.mock.calls).toEqual([['2.0.0'], ['2.1.0']])
    expect(quit()).toBe(true)
  })

  it('what fails is reported, shown, and tried again hours later, not at once', async () => {
    const { updater, report, updates, pass, work, quit } = setUp()
    updater.check.mockRejectedValueOnce(new Error('no network'))
    await pass(MINUTE)
    expect(report).toHaveBeenCalledExactlyOnceWith('could not get a newer version', expect.any(Error))
    expect(updates.progress).toEqual({ kind: 'failed' })
    await work(false)
    expect(updater.check).toHaveBeenCalledOnce()
    expect(quit()).toBe(false)
    await pass(6 * HOUR)
    expect(updates.progress).toEqual({ kind: 'found', version: '2.0.0' })
  })

  it('a download that fails by itself is not begun again at once either', async () => {
    const { downloads, updates, settle, pass, work } = setUp()
    await pass(MINUTE)
    downloads[0]?.fail(new Error('wrong checksum'))
    await settle()
    await work(false)
    expect(downloads).toHaveLength(1)
    expect(updates.progress).toEqual({ kind: 'failed' })
  })
})

describe('while something is in production', () => {
  it('nobody is asked; it is made up for when that is over', async () => {
    const { updater, pass, work } = setUp({ working: true })
    await pass(3 * 24 * HOUR)
    expect(updater.check).not.toHaveBeenCalled()
    await work(false)
    expect(updater.check).toHaveBeenCalledOnce()
  })

  it('a download that was under way ends without a word, and is begun again afterwards', async () => {
    const { updater, downloads, tellReady, report, settle, pass, work } = setUp()
    await pass(MINUTE)
    await work(true)
    expect(downloads[0]?.signal.aborted).toBe(true)
    expect(report).not.toHaveBeenCalled()
    await pass(HOUR)
    expect(downloads).toHaveLength(1)
    await work(false)
    expect(updater.check).toHaveBeenCalledOnce()
    downloads[1]?.finish()
    await settle()
    expect(tellReady).toHaveBeenCalledExactlyOnceWith('2.0.0')
  })

  it('a download that was ended begins again where the production is over before it has heard', async () => {
    const { person, downloads, updates, settle, pass } = setUp()
    await pass(MINUTE)
    for (const working of [true, false]) {
      person.working = working
      updates.changed()
    }
    await settle()
    expect(downloads.map(({ signal }) => signal.aborted)).toEqual([true, false])
  })

  it('an app that ends then ends as it is, though a newer version waits', async () => {
    const { downloads, settle, pass, work, quit } = setUp()
    await pass(MINUTE)
    downloads[0]?.finish()
    await settle()
    await work(true)
    expect(quit()).toBe(false)
    await work(false)
    expect(quit()).toBe(true)
  })

  it('a question that was under way is not followed by a download', async () => {
    const { updater, downloads, pass, work, settle } = setUp()
    let answer = (_version: string | null): void => undefined
    updater.check.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
    await pass(MINUTE)
    await work(true)
    answer('2.0.0')
    await settle()
    expect(downloads).toHaveLength(0)
    await work(false)
    expect(downloads).toHaveLength(1)
  })
})
