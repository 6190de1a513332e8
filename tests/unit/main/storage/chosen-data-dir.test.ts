import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readChosenDataDir, writeChosenDataDir } from '../../../../src/main/storage/chosen-data-dir.ts'
import { tempDir } from '../../../support/temp-dir.ts'

test('a choice is kept, in a folder that need not be there yet', () => {
  const home = join(tempDir(), 'Callboard')
  expect(readChosenDataDir(home)).toBeNull()
  writeChosenDataDir(home, '/shows')
  expect(readChosenDataDir(home)).toBe('/shows')
  expect(readdirSync(home)).toEqual(['data-folder.json'])
})

test('choosing the platform’s own folder takes the choice back', () => {
  const home = tempDir()
  writeChosenDataDir(home, '/shows')
  writeChosenDataDir(home, home)
  expect(readChosenDataDir(home)).toBeNull()
  expect(readdirSync(home)).toEqual([])
})

test.each(['', 'null', '{}', '{"path":5}', '{"path":"relative/folder"}'])(
  'a file that says %j is no choice',
  (text) => {
    const home = tempDir()
    writeFileSync(join(home, 'data-folder.json'), text)
    expect(readChosenDataDir(home)).toBeNull()
  },
)
