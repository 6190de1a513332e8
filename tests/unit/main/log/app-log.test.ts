import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createAppLog } from '../../../../src/main/log/app-log.ts'
import { readLogLevel } from '../../../../src/main/log/log-level.ts'
import { createRedact } from '../../../../src/main/log/redact.ts'
import { createRotatingFile, type RotatingFile } from '../../../../src/main/log/rotating-file.ts'
import type { LogLevel } from '../../../../src/shared/contract/views.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const redact = createRedact({ secrets: ['open sesame'], home: '/home/ada' })

function keepLog(file: RotatingFile, level: LogLevel = 'info') {
  const onLost = vi.fn()
  const log = createAppLog({
    file,
    level,
    redact,
    about: { pid: 7, host: 'desktop' },
    now: () => 1_763_647_200_000,
    onLost,
  })
  return { log, onLost }
}

function inMemory(level?: LogLevel) {
  const text: string[] = []
  const { log } = keepLog({ append: (line) => void text.push(line) }, level)
  const lines = (): Record<string, unknown>[] =>
    text
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return { log, text, lines }
}

describe('a line of the log', () => {
  it('says when, how bad, who, what and about what', () => {
    const { log, text } = inMemory()
    log.warn('an attempt failed', { runId: 'r1', code: 'DISK_FULL', again: true, step: undefined })
    expect(text).toEqual([
      '{"level":"warn","time":"2025-11-20T14:00:00.000Z","pid":7,"host":"desktop","runId":"r1","code":"DISK_FULL","again":true,"msg":"an attempt failed"}\n',
    ])
  })

  it('is one line, with nothing in it that cannot be seen, whatever it is told', () => {
    const { log, text } = inMemory()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (message, value) => {
        log.info(message, { value })
        const [line = '', ...more] = text.splice(0)
        expect(more).toEqual([])
        expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u)
        expect(line.endsWith('\n')).toBe(true)
        expect(JSON.parse(line)).toMatchObject({ level: 'info' })
      }),
      { numRuns: 1000 },
    )
  })

  it('cannot be forged by a text with line breaks, quotes or what another alphabet takes for a line’s end', () => {
    const { log, text, lines } = inMemory()
    const forged = '"}\n{"level":"error","msg":"forged"}\u2028\u0085\u001b[2K\u202e'
    log.info(forged, { value: forged })
    expect(text.join('').match(/\n/g)).toHaveLength(1)
    expect(lines()).toMatchObject([{ level: 'info', msg: forged, value: forged }])
  })

  it('has no secret in its words, its fields or their names', () => {
    const { log, text } = inMemory()
    log.info('open sesame', { 'open sesame': 'said: open sesame', path: '/home/ada/x' })
    expect(text.join('')).not.toContain('sesame')
    expect(text.join('')).toContain('"path":"~/x"')
  })

  it('is cut where it is very long, and not in the middle of a word', () => {
    const { log, lines } = inMemory()
    log.info('x', { text: `${'word '.repeat(1620)}${'t'.repeat(300)} end` })
    const text = String(lines()[0]?.text)
    expect(text.length).toBeLessThan(8300)
    expect(text).toMatch(/word … \(8404 characters\)$/)
  })
})

describe('levels', () => {
  it.each([
    ['error', ['error']],
    ['warn', ['warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['debug', ['debug', 'info', 'warn', 'error']],
  ] as const)('of %s and worse are written where that is wanted', (level, written) => {
    const { log, lines } = inMemory(level)
    for (const each of ['debug', 'info', 'warn', 'error'] as const) log[each]('x')
    expect(lines().map((line) => line.level)).toEqual(written)
  })

  it('come from the environment; a word that is none is refused at the door', () => {
    expect([{}, { CALLBOARD_LOG_LEVEL: '' }, { CALLBOARD_LOG_LEVEL: ' Debug ' }].map(readLogLevel)).toEqual([
      'info',
      'info',
      'debug',
    ])
    expect(() => readLogLevel({ CALLBOARD_LOG_LEVEL: 'loud\u001b[2J' })).toThrow(
      expect.objectContaining({
        code: 'BAD_INPUT',
        message: 'CALLBOARD_LOG_LEVEL is one of debug, info, warn, error, not "loud\\u001b[2J".',
      }),
    )
  })
})

describe('a log that cannot be written', () => {
  it('ends nothing, is told once, and says later how many lines are missing', () => {
    const text: string[] = []
    let full = true
    const { log, onLost } = keepLog({
      append(line) {
        if (full) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
        text.push(line)
      },
    })
    log.info('one')
    log.info('two')
    full = false
    log.info('three')
    expect(onLost).toHaveBeenCalledOnce()
    expect(text.map((line) => JSON.parse(line)).map(({ msg, lines }) => [msg, lines])).toEqual([
      ['three', undefined],
      ['lines of this log could not be written', 2],
    ])
    expect(log.recent().map((line) => JSON.parse(line).msg)).toContain('two')
  })

  it('is one whose folder is a file', () => {
    const folder = tempDir()
    writeFileSync(join(folder, 'logs'), '')
    const { log, onLost } = keepLog(createRotatingFile({ file: join(folder, 'logs', 'callboard.log') }))
    log.error('x')
    expect(onLost).toHaveBeenCalledOnce()
  })
})

describe('the files of a log', () => {
  const setUp = () => {
    const folder = join(tempDir(), 'logs')
    const file = join(folder, 'callboard.log')
    const open = () => createRotatingFile({ file, mostBytes: 100, files: 3 })
    const read = () =>
      readdirSync(folder)
        .sort()
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')])
    return { folder, file, open, read }
  }
  const line = (n: number): string => `${String(n).padStart(39, '0')}\n`

  it('are bounded in size and number: the oldest goes', () => {
    const { open, read } = setUp()
    const log = open()
    for (let n = 1; n <= 7; n++) log.append(line(n))
    expect(read()).toEqual([
      ['callboard.1.log', line(5) + line(6)],
      ['callboard.2.log', line(3) + line(4)],
      ['callboard.log', line(7)],
    ])
  })

  it('are for nobody’s eyes but their owner’s', () => {
    const { folder, file, open } = setUp()
    open().append('x\n')
    expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600])
  })

  it('get every line of two writers whole, each line once', () => {
    const { open, read } = setUp()
    const [one, other] = [open(), open()]
    for (let n = 1; n <= 6; n += 2) {
      one.append(line(n))
      other.append(line(n + 1))
    }
    const lines = read().flatMap(([, text = '']) => text.match(/.+\n/g) ?? [])
    expect(lines.sort()).toEqual([1, 2, 3, 4, 5, 6].map(line))
  })

  it('are begun anew where somebody has removed them', () => {
    const { folder, open, read } = setUp()
    const log = open()
    log.append('one\n')
    rmSync(folder, { recursive: true })
    log.append('two\n')
    expect(read()).toEqual([['callboard.log', 'two\n']])
  })

  it('hold a line that is longer than a file may be, rather than lose it', () => {
    const { open, read } = setUp()
    const log = open()
    log.append(`${'x'.repeat(200)}\n`)
    log.append('y\n')
    expect(read().map(([, text = '']) => text.length)).toEqual([201, 2])
  })

  it('do not grow where they cannot be renamed', () => {
    const { folder, file, open } = setUp()
    mkdirSync(join(folder, 'callboard.1.log'), { recursive: true })
    mkdirSync(join(folder, 'callboard.2.log', 'in the way'), { recursive: true })
    const log = open()
    log.append(line(1))
    log.append(line(2))
    expect(() => log.append(line(3))).toThrow(expect.objectContaining({ code: 'ENOTEMPTY' }))
    expect(readFileSync(file, 'utf8')).toBe(line(1) + line(2))
  })
})
