import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createDataFolder, type DataFolderOptions } from '../../../../../src/main/desktop/page/data-folder.ts'
import { tempDir } from '../../../../support/temp-dir.ts'

function place(rest: Partial<DataFolderOptions> = {}) {
  const home = tempDir()
  const options = { home, current: home, fixed: false, openPath: async () => '', choosePath: async () => null, ...rest }
  return { home, folder: createDataFolder(options) }
}

test('another folder is for the next start; the one in use stays', async () => {
  const next = join(tempDir(), 'new')
  const { home, folder } = place({ choosePath: async () => next })
  expect(await folder.choose()).toEqual({ current: home, next, fixed: false })
  expect(folder.read()).toEqual({ current: home, next, fixed: false })
})

test('choosing none changes nothing', async () => {
  const { home, folder } = place()
  expect(await folder.choose()).toEqual({ current: home, next: home, fixed: false })
})

test('a folder that cannot be one is refused, and nothing changes', async () => {
  const file = join(tempDir(), 'a-file')
  writeFileSync(file, '')
  const { home, folder } = place({ choosePath: async () => file })
  await expect(folder.choose()).rejects.toMatchObject({ code: 'DATA_DIR_UNWRITABLE' })
  expect(folder.read().next).toBe(home)
})

test('a folder that was named at the start cannot be changed here', async () => {
  const choosePath = vi.fn(async () => '/elsewhere')
  const { folder } = place({ current: '/named', fixed: true, choosePath })
  await expect(folder.choose()).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  expect(choosePath).not.toHaveBeenCalled()
  expect(folder.read()).toEqual({ current: '/named', next: '/named', fixed: true })
})

test('it is opened in the file manager, or it is said why not', async () => {
  const openPath = vi.fn(async () => '')
  const { home, folder } = place({ openPath })
  await folder.open()
  expect(openPath).toHaveBeenCalledExactlyOnceWith(home)
  const refusing = place({ openPath: async () => 'no file manager' })
  await expect(refusing.folder.open()).rejects.toThrow('no file manager')
})
