import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchLines } from '../../../../../src/main/storage/logs/log-search.ts'
import { LOG_COMMANDS } from '../../../../../src/shared/contract/command-table/log-commands.ts'
import { done, logLine, logLines } from '../../../../support/log-lines.ts'

function filled(lines: Parameters<typeof logLines>[0]) {
  const { scan, table } = logLines(lines)
  const search = (query: object) =>
    done(searchLines(scan, LOG_COMMANDS['log.search'].input.parse({ runId: 'r', ...query }))).lines
  return { table, search, find: (query: object) => search(query).map(({ text }) => text) }
}

const some = () =>
  filled([
    logLine('The lamp moved aside', { at: 100 }),
    logLine('disk almost full', { level: 'warn', item: 'c2', at: 200 }),
    logLine('DISK_FULL: nothing fits', { level: 'error', step: 'video', attempt: 2, at: 300 }),
    logLine('elsewhere', { runId: 'other' }),
    logLine('---', { at: 400 }),
  ])

describe('searching log lines', () => {
  it('gives a run’s lines in order, and only that run’s', () => {
    expect(some().find({})).toEqual(['The lamp moved aside', 'disk almost full', 'DISK_FULL: nothing fits', '---'])
  })

  it('filters by level and above, by exact levels, by step, item, attempt and time', () => {
    const { find } = some()
    expect(find({ level: 'warn' })).toEqual(['disk almost full', 'DISK_FULL: nothing fits'])
    expect(find({ levels: ['warn'] })).toEqual(['disk almost full'])
    expect(find({ step: 'video' })).toEqual(['DISK_FULL: nothing fits'])
    expect(find({ item: 'c2' })).toEqual(['disk almost full'])
    expect(find({ attempt: 2 })).toEqual(['DISK_FULL: nothing fits'])
    expect(find({ since: 200, until: 400 })).toEqual(['disk almost full', 'DISK_FULL: nothing fits'])
  })

  it('finds text wherever it stands, in any case, and nothing that does not stand there', () => {
    const { find } = some()
    expect(find({ grep: 'LAMP' })).toEqual(['The lamp moved aside'])
    expect(find({ grep: 'noth' })).toEqual(['DISK_FULL: nothing fits'])
    expect(find({ grep: 'othing fi' })).toEqual(['DISK_FULL: nothing fits'])
    expect(find({ grep: '--' })).toEqual(['---'])
    expect(find({ grep: 'full nothing' })).toEqual([])
  })

  it('finds one or two characters of any script, in any case', () => {
    const { find } = filled([logLine('Élan vital'), logLine('月球'), logLine('plain')])
    expect(find({ grep: 'él' })).toEqual(['Élan vital'])
    expect(find({ grep: '球' })).toEqual(['月球'])
  })

  it('finds half a character as what it is stored as', () => {
    expect(filled([logLine('cut \ud83c')]).find({ grep: '\ud83c' })).toEqual(['cut \ufffd'])
  })

  it('takes whatever a person types as text, never as a query language or a pattern', () => {
    const { find } = some()
    for (const grep of ['"', 'a" OR "b', 'NEAR(', '*', "'; DROP TABLE log_line; --", 'lamp AND', '\u0000', '(', '.*']) {
      expect(find({ grep })).toEqual([])
    }
    expect(find({})).toHaveLength(4)
  })

  it('finds what a regular expression matches, in any case', () => {
    const { find } = some()
    expect(find({ regex: '^the .*aside$' })).toEqual(['The lamp moved aside'])
    expect(find({ regex: 'disk.*(full|fits)' })).toEqual(['disk almost full', 'DISK_FULL: nothing fits'])
    expect(find({ regex: 'lamp|-{3}' })).toEqual(['The lamp moved aside', '---'])
    expect(find({ regex: 'disk', grep: 'nothing' })).toEqual(['DISK_FULL: nothing fits'])
  })

  it('says at the door what is wrong with a regular expression', () => {
    const { success, error } = LOG_COMMANDS['log.search'].input.safeParse({ runId: 'r', regex: '(' })
    expect(success).toBe(false)
    expect(error?.issues[0]?.message).toBe('this is no regular expression: Unterminated group')
  })

  it('pages forwards after a line and backwards before one, oldest first either way', () => {
    const { search } = filled(Array.from({ length: 10 }, (_, at) => logLine(`line ${at}`)))
    const texts = (query: object) => search(query).map(({ text }) => text)
    expect(texts({ after: 2, limit: 3 })).toEqual(['line 2', 'line 3', 'line 4'])
    expect(texts({ before: 6, limit: 3 })).toEqual(['line 2', 'line 3', 'line 4'])
    expect(texts({ before: 6, after: 3, limit: 3 })).toEqual(['line 3', 'line 4'])
    expect(texts({ before: 1 })).toEqual([])
  })

  it('finds across stretches of ids that other runs have filled', () => {
    const { search } = filled([
      logLine('first'),
      ...Array.from({ length: 9000 }, () => logLine('elsewhere', { runId: 'other' })),
      logLine('last'),
    ])
    expect(search({ grep: 'st' }).map(({ text }) => text)).toEqual(['first', 'last'])
    expect(search({ before: 1e9, limit: 1 }).map(({ text }) => text)).toEqual(['last'])
  })

  it('matches as JavaScript does, whatever the index is asked first', () => {
    const word = fc.constantFrom('lamp', 'disk', 'full', 'as', 'k', '\u212a', 'ſ', 'é', '.', ' ', '7', '(x)', 'LAMP')
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(''))
    const piece = fc.constantFrom(
      'lamp',
      'disk',
      'as',
      'x?',
      '\\d',
      '[a-f]',
      '.',
      '\\.',
      '(as|k)',
      'l{0,2}',
      'a+?',
      'k',
      '\\x41',
    )
    const pattern = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), pattern, (texts, regex) => {
        const { find } = filled(texts.map((one) => logLine(one)))
        expect(find({ regex })).toEqual(texts.filter((one) => new RegExp(regex, 'iu').test(one)))
      }),
      { numRuns: 60 },
    )
  })
})
