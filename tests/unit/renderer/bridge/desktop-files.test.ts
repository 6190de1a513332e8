import { expect, test, vi } from 'vitest'
import { createDesktopFiles } from '../../../../src/renderer/bridge/desktop-files.ts'

const refused = {
  ok: false,
  error: { code: 'EXPORT_EXISTS', message: 'There is something by that name already.' },
} as const

function setUp(platform = 'linux') {
  const api = {
    platform,
    revealArtifact: vi.fn(async () => ({ ok: true, value: null }) as const),
    exportShow: vi.fn(async () => refused),
  }
  return { api, files: createDesktopFiles(api) }
}

test.each([
  ['darwin', 'Show in Finder'],
  ['win32', 'Show in File Explorer'],
  ['linux', 'Open in file manager'],
])('on %s a file is shown by the words "%s"', (platform, words) => {
  expect(setUp(platform).files.revealWords).toBe(words)
})

test('what the desktop refuses is thrown again, with its code', async () => {
  const { files } = setUp()
  await expect(files.exportShow('r0')).rejects.toMatchObject({ code: 'EXPORT_EXISTS', message: refused.error.message })
})

test('a file is asked for by its id', async () => {
  const { api, files } = setUp()
  await files.reveal('a1')
  expect(api.revealArtifact).toHaveBeenCalledExactlyOnceWith('a1')
})
