import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../src/main/storage/database.ts'
import { createRunTable, type RunTable } from '../../../../src/main/storage/run-table.ts'

let db: Database
let runs: RunTable

beforeEach(() => {
  db = openDatabase(':memory:')
  runs = createRunTable(db)
})
afterEach(() => {
  db.close()
})

function add(id: string, title: string, createdAt: number, status = 'succeeded'): void {
  db.prepare(
    `INSERT INTO run (id, pipeline, title, status, fraction, created_at_ms, started_at_ms, finished_at_ms, seq)
     VALUES (?, 'show-production', ?, ?, 1, ?, ?, ?, 1)`,
  ).run(id, title, status, createdAt, createdAt, createdAt + 1000)
}

function addAttempt(runId: string, startedAt: number, endedAt: number): void {
  db.prepare(
    `INSERT INTO attempt (run_id, pipeline, step, attempt, outcome, generator, started_at_ms, ended_at_ms, running)
     VALUES (?, 'show-production', 'portrait', 1, 'succeeded', 'builtin', ?, ?, 1)`,
  ).run(runId, startedAt, endedAt)
}

function addPicture(runId: string, id: string, step: string, item: string | null, seq: number): void {
  db.prepare(
    "INSERT INTO artifact (id, run_id, step, item, kind, path, mime, bytes, sha256, seq) VALUES (?, ?, ?, ?, 'image', 'p', 'm', 1, 's', ?)",
  ).run(id, runId, step, item, seq)
}

const titles = (query: Partial<Parameters<RunTable['search']>[0]>) =>
  runs.search({ limit: 10, ...query }).rows.map(({ title }) => title)

describe('runs in pages', () => {
  it('come newest first, each once, also where many were created in the same moment', () => {
    for (let index = 0; index < 25; index += 1)
      add(`r${String(index).padStart(2, '0')}`, `Show ${index}`, 1000 + (index >> 3))
    const seen: string[] = []
    let page: string | null | undefined
    do {
      const answer = runs.search({ limit: 4, ...(page ? { page } : {}) })
      expect(answer.total).toBe(25)
      seen.push(...answer.rows.map(({ id }) => id))
      page = answer.next
    } while (page !== null)
    expect(new Set(seen).size).toBe(25)
    expect(seen).toHaveLength(25)
    expect(seen[0]).toBe('r24')
  })

  it('begin before a moment where one is named', () => {
    add('a', 'Old', 10)
    add('b', 'New', 20)
    expect(titles({ before: 20 })).toEqual(['Old'])
  })

  it('take a place that is none as the beginning', () => {
    add('a', 'Only', 10)
    expect(titles({ page: 'no such place' })).toEqual(['Only'])
  })
})

describe('a search for runs', () => {
  beforeEach(() => {
    add('a', 'Šílený maják', 1)
    add('b', 'The Lunar Job', 2, 'failed')
    add('c', 'A 100% Lunar Tale', 3)
    add('d', 'Moving', 4, 'running')
  })

  it('finds titles that have every word, in any case and with any accents', () => {
    expect(titles({ text: 'MAJAK sileny' })).toEqual(['Šílený maják'])
    expect(titles({ text: 'lunar' })).toEqual(['A 100% Lunar Tale', 'The Lunar Job'])
    expect(titles({ text: 'lunar tale' })).toEqual(['A 100% Lunar Tale'])
    expect(titles({ text: '  ' })).toHaveLength(4)
  })

  it('takes signs of patterns as they stand', () => {
    expect(titles({ text: '100%' })).toEqual(['A 100% Lunar Tale'])
    expect(titles({ text: '_' })).toEqual([])
  })

  it('filters by how they ended, and by that they have not', () => {
    expect(titles({ status: 'failed' })).toEqual(['The Lunar Job'])
    expect(titles({ status: 'open' })).toEqual(['Moving'])
    expect(runs.search({ limit: 1, status: 'succeeded', text: 'lunar' })).toMatchObject({ total: 1, next: null })
  })
})

describe('a run in a list', () => {
  it('says how long was worked on it: side by side once, pauses not at all', () => {
    add('a', 'Show', 1)
    addAttempt('a', 0, 100)
    addAttempt('a', 20, 50)
    addAttempt('a', 80, 130)
    addAttempt('a', 1000, 1010)
    expect(runs.search({ limit: 1 }).rows[0]?.workedMs).toBe(140)
  })

  it('is shown by its poster, else by its latest picture of the whole show', () => {
    add('a', 'Show', 1)
    addPicture('a', 'portrait', 'portrait', 'c1', 1)
    expect(runs.search({ limit: 1 }).rows[0]?.cover).toBeNull()
    addPicture('a', 'poster', 'library-poster', null, 2)
    addPicture('a', 'grid', 'portrait-grid', null, 3)
    expect(runs.search({ limit: 1 }).rows[0]?.cover).toBe('poster')
  })
})

it('names of the latest ended runs all that did not go well, and only as many of the others as are asked for', () => {
  for (let index = 0; index < 8; index += 1) add(`done${index}`, 'Done', index)
  add('failed-long-ago', 'Failed', -1, 'failed')
  add('failed', 'Failed', 3, 'failed')
  add('cancelled', 'Cancelled', 4, 'cancelled')
  add('running', 'Running', 9, 'running')
  const ids = runs.latestEnded({ latest: 7, finished: 2 })
  expect(ids.toSorted()).toEqual(['cancelled', 'done6', 'done7', 'failed'])
})
