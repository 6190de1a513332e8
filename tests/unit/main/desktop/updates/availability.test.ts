import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Installation, whyNoUpdates } from '../../../../../src/main/desktop/updates/availability.ts'
import { tempDir } from '../../../../support/temp-dir.ts'

function installation(more: Partial<Installation> = {}): Installation {
  const resources = tempDir()
  writeFileSync(join(resources, 'app-update.yml'), 'provider: github\n')
  return { isPackaged: true, platform: 'win32', resources, env: {}, ...more }
}

it('a package whose maker named where newer ones are kept can bring itself up to date', () => {
  expect(whyNoUpdates(installation())).toBeNull()
  expect(whyNoUpdates(installation({ platform: 'darwin' }))).toBeNull()
})

it('an app that runs from its folder cannot, nor a package that knows of no such place', () => {
  expect(whyNoUpdates(installation({ isPackaged: false }))).toBe('not-packaged')
  expect(whyNoUpdates(installation({ resources: tempDir() }))).toBe('no-feed')
})

it('on Linux an AppImage can, and what a package manager has installed cannot', () => {
  const env = { APPIMAGE: '/home/ada/Callboard.AppImage' }
  expect(whyNoUpdates(installation({ platform: 'linux', env }))).toBeNull()
  expect(whyNoUpdates(installation({ platform: 'linux' }))).toBe('package-manager')
})
