import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultDataDir, prepareDataDir } from '../../../../src/main/storage/data-dir.ts'
import { tempDir } from '../../../support/temp-dir.ts'

describe('the data folder', () => {
  it('is the platform’s own folder for application data, unless the person names another', () => {
    expect(defaultDataDir({ CALLBOARD_DATA_DIR: '/shows' }, 'linux')).toBe('/shows')
    expect(defaultDataDir({ XDG_CONFIG_HOME: '/home/a/.conf' }, 'linux')).toBe('/home/a/.conf/Callboard')
    expect(defaultDataDir({}, 'darwin')).toMatch(/Library\/Application Support\/Callboard$/)
  })

  it('is made where it is missing', () => {
    const root = join(tempDir(), 'deep', 'down')
    expect(prepareDataDir(root).database).toBe(join(root, 'callboard.db'))
  })

  it('is refused with a clear message where it cannot be written', () => {
    const file = join(tempDir(), 'file')
    writeFileSync(file, '')
    for (const path of [file, join(file, 'below'), '/proc/callboard']) {
      expect(() => prepareDataDir(path)).toThrow(expect.objectContaining({ code: 'DATA_DIR_UNWRITABLE' }))
    }
  })
})
