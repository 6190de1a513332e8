import { describe, expect, it } from 'vitest'
import { createPacer, type PacerOptions } from '../../../../src/main/forecast/pacer.ts'
import { createManualClock } from '../../../support/manual-clock.ts'

function setUp(work: PacerOptions['work'] = () => 'again') {
  const clock = createManualClock()
  const begun = clock.now()
  const done: { key: string; at: number }[] = []
  const room = { watched: true }
  const pacer = createPacer({
    clock,
    watched: () => room.watched,
    work(key, part) {
      done.push({ key, at: clock.now() - begun })
      return work(key, part)
    },
  })
  const timesOf = (key: string) => done.filter((each) => each.key === key).map(({ at }) => at)
  return { clock, pacer, room, done, timesOf }
}

describe('estimates of a run', () => {
  it('come at once after something happened, and never more than twice a second', () => {
    const { clock, pacer, timesOf } = setUp()
    for (let ms = 0; ms < 5000; ms += 10) {
      pacer.touch('a')
      clock.advance(10)
    }
    const times = timesOf('a')
    expect(times[0]).toBeLessThanOrEqual(20)
    expect(times.length).toBeGreaterThanOrEqual(9)
    for (const [index, at] of times.entries()) expect(at - (times[index - 1] ?? -1000)).toBeGreaterThanOrEqual(500)
  })

  it('come each second while nothing happens and somebody watches', () => {
    const { clock, pacer, timesOf } = setUp()
    pacer.touch('a')
    clock.advance(10_000)
    expect(timesOf('a')).toHaveLength(10)
  })

  it('come every ten seconds while nobody watches, however much happens', () => {
    const { clock, pacer, room, timesOf } = setUp()
    room.watched = false
    for (let ms = 0; ms < 60_000; ms += 100) {
      pacer.touch('a')
      clock.advance(100)
    }
    expect(timesOf('a').length).toBeGreaterThanOrEqual(6)
    expect(timesOf('a').length).toBeLessThanOrEqual(7)
  })

  it('are fresh for who comes to watch', () => {
    const { clock, pacer, room, timesOf } = setUp()
    room.watched = false
    pacer.touch('a')
    clock.advance(4000)
    room.watched = true
    pacer.touchAll()
    clock.advance(20)
    expect(timesOf('a')).toEqual([20, 4020])
  })

  it('come no more where nothing moves, until something happens', () => {
    const { clock, pacer, timesOf } = setUp(() => 'on-change')
    pacer.touch('a')
    clock.advance(600_000)
    expect(timesOf('a')).toEqual([20])
    expect(clock.timers).toBe(0)
    pacer.touch('a')
    clock.advance(20)
    expect(timesOf('a')).toHaveLength(2)
  })

  it('are made in parts where one is large, each in a turn of its own, with others in between', () => {
    const clock = createManualClock()
    const done: string[] = []
    const pacer = createPacer({
      clock,
      watched: () => true,
      work(key, part) {
        done.push(`${key}${part}`)
        // Each piece takes a while, so that all of them rest after it.
        clock.advance(10)
        return key === 'a' && part < 2 ? 'more' : 'on-change'
      },
    })
    pacer.touch('a')
    pacer.touch('b')
    clock.advance(20)
    expect(done).toEqual(['a0'])
    clock.advance(2000)
    expect(done.filter((each) => each.startsWith('a'))).toEqual(['a0', 'a1', 'a2'])
    expect(done).toContain('b0')
    pacer.touch('a')
    clock.advance(2000)
    expect(done.at(-3)).toBe('a0')
  })

  it('go on when the clock is set back', () => {
    const clock = createManualClock()
    let back = 0
    let done = 0
    const pacer = createPacer({
      clock: { now: () => clock.now() - back, after: clock.after },
      watched: () => true,
      work() {
        done += 1
        return 'again'
      },
    })
    pacer.touch('a')
    clock.advance(3000)
    const before = done
    back = 3_600_000
    pacer.touch('a')
    clock.advance(3000)
    expect(done).toBeGreaterThanOrEqual(before + 3)
  })

  it('cost nothing any more after the end', () => {
    const { clock, pacer } = setUp()
    pacer.touch('a')
    clock.advance(2000)
    pacer.drop('a')
    expect(clock.timers).toBe(0)
    pacer.touch('b')
    pacer.close()
    expect(clock.timers).toBe(0)
  })
})

describe('a run that is slow to estimate', () => {
  it('takes a twentieth of the time, and the others keep theirs', () => {
    const { clock, pacer, timesOf } = setUp((key) => {
      if (key === 'slow') clock.advance(400)
      return 'again'
    })
    for (const key of ['slow', 'a', 'b']) pacer.touch(key)
    clock.advance(40_000)
    expect(timesOf('slow').length).toBeLessThanOrEqual(6)
    expect(timesOf('a').length).toBeGreaterThan(30)
    expect(timesOf('b').length).toBeGreaterThan(30)
  })
})

describe('many runs at once', () => {
  it('together take a quarter of the time, and each has its turn', () => {
    const keys = Array.from({ length: 50 }, (_, index) => `r${index}`)
    const { clock, pacer, done, timesOf } = setUp(() => {
      clock.advance(10)
      return 'again'
    })
    for (let ms = 0; ms < 20_000; ms += 100) {
      for (const key of keys) pacer.touch(key)
      clock.advance(100)
    }
    expect((done.length * 10) / 20_000).toBeLessThanOrEqual(0.26)
    for (const key of keys) expect(timesOf(key).length).toBeGreaterThanOrEqual(5)
  })

  it('do not wait for hours where the clock was set forward in the middle of an estimate', () => {
    const clock = createManualClock()
    let forward = 0
    let done = 0
    const pacer = createPacer({
      clock: { now: () => clock.now() + forward, after: clock.after },
      watched: () => true,
      work() {
        done += 1
        if (done === 1) forward = 86_400_000
        return 'again'
      },
    })
    pacer.touch('a')
    clock.advance(120_000)
    expect(done).toBeGreaterThan(10)
  })
})
