import { expect, it } from 'vitest'
import { createFolderActions } from '../../../../src/renderer/bridge/desktop-folder.ts'
import type { DesktopApi } from '../../../../src/shared/contract/desktop-api.ts'

const FOLDER = { current: '/shows', next: '/shows', fixed: false }
const actions = (api: Partial<DesktopApi>) => createFolderActions(api as DesktopApi)

it('what the desktop answers is what the page gets', async () => {
  const { read } = actions({ dataFolder: async () => ({ ok: true, value: FOLDER }) })
  expect(await read()).toEqual(FOLDER)
})

it('what the desktop refuses keeps its code, and a code that is not ours does not get in', async () => {
  const refuse = (code: string) => async () => ({ ok: false, error: { code, message: 'No.' } }) as const
  const { choose, open } = actions({
    chooseDataFolder: refuse('DATA_DIR_UNWRITABLE'),
    openDataFolder: refuse('EACCES'),
  })
  await expect(choose()).rejects.toMatchObject({ code: 'DATA_DIR_UNWRITABLE', message: 'No.' })
  await expect(open()).rejects.toMatchObject({ code: 'INTERNAL', message: 'No.' })
})
