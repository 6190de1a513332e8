import { expect, test } from 'vitest'
import { openDatabase } from '../../../../src/main/storage/database.ts'
import { createSettingTable } from '../../../../src/main/storage/setting-table.ts'
import { createSettings } from '../../../../src/main/storage/settings.ts'
import { defaultSettings } from '../../../../src/shared/contract/settings.ts'

const defaults = defaultSettings(4)

function open() {
  const db = openDatabase(':memory:')
  const troubles: string[] = []
  const read = () => createSettings(createSettingTable(db), defaults, (error) => troubles.push(error.message))
  return { db, read, troubles }
}

test('what nobody has chosen is the default', () => {
  expect(open().read().values).toEqual(defaults)
})

test('a choice is in force at once, and still at the next start', () => {
  const { read } = open()
  const settings = read()
  settings.set({ key: 'notifications', value: 'failures' })
  settings.set({ key: 'places.media', value: 3 })
  expect(settings.values).toEqual({ ...defaults, notifications: 'failures', 'places.media': 3 })
  expect(read().values).toEqual(settings.values)
})

test('a choice can be taken back', () => {
  const { db, read } = open()
  const settings = read()
  settings.set({ key: 'look.accent', value: 'blue' })
  settings.set({ key: 'look.accent', value: null })
  expect(settings.values).toEqual(defaults)
  expect(db.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(0)
})

test('whoever listens hears of each change, until they stop', () => {
  const settings = open().read()
  const heard: unknown[] = []
  const stop = settings.subscribe((values, key) => heard.push([key, values[key]]))
  settings.set({ key: 'start.resume', value: false })
  stop()
  settings.set({ key: 'start.resume', value: true })
  expect(heard).toEqual([['start.resume', false]])
})

test('a row that cannot be used is left alone and told of, and the default holds', () => {
  const { db, read, troubles } = open()
  const insert = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)')
  insert.run('places.media', '9999')
  insert.run('look.accent', 'not JSON')
  insert.run('of.a.newer.version', 'true')
  expect(read().values).toEqual(defaults)
  expect(troubles.toSorted()).toEqual([
    'The setting “look.accent” could not be read; the default holds.',
    'The setting “places.media” could not be read; the default holds.',
  ])
  expect(db.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(3)
})
