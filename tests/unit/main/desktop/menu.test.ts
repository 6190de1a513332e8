import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuTemplate } from '../../../../src/main/desktop/menu.ts'

const rolesOf = (items: readonly MenuItemConstructorOptions[]): string[] =>
  items.flatMap((item) => [item.role ?? [], Array.isArray(item.submenu) ? rolesOf(item.submenu) : []].flat())

test('text can be cut, copied and pasted on every platform', () => {
  for (const platform of ['darwin', 'win32', 'linux'] as const) {
    expect(rolesOf(menuTemplate({ platform, development: false }))).toContain('editMenu')
  }
})

test('the app can be quit from its menu', () => {
  expect(rolesOf(menuTemplate({ platform: 'darwin', development: false }))).toContain('appMenu')
  expect(rolesOf(menuTemplate({ platform: 'linux', development: false }))).toContain('quit')
})

test('the tools of a developer are not for everybody', () => {
  expect(rolesOf(menuTemplate({ platform: 'linux', development: true }))).toContain('toggleDevTools')
  expect(rolesOf(menuTemplate({ platform: 'linux', development: false }))).not.toContain('toggleDevTools')
})
