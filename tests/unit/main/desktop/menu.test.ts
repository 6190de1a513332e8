import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { menuTemplate } from '../../../../src/main/desktop/menu.ts'
import { SHORTCUT_IDS, SHORTCUTS } from '../../../../src/shared/contract/shortcuts.ts'

const onCommand = () => undefined
const onReport = () => undefined

const rolesOf = (items: readonly MenuItemConstructorOptions[]): string[] =>
  items.flatMap((item) => [item.role ?? [], Array.isArray(item.submenu) ? rolesOf(item.submenu) : []].flat())

test('text can be cut, copied and pasted on every platform', () => {
  for (const platform of ['darwin', 'win32', 'linux'] as const) {
    expect(rolesOf(menuTemplate({ platform, development: false, onCommand, onReport }))).toContain('editMenu')
  }
})

test('the app can be quit from its menu', () => {
  expect(rolesOf(menuTemplate({ platform: 'darwin', development: false, onCommand, onReport }))).toContain('appMenu')
  expect(rolesOf(menuTemplate({ platform: 'linux', development: false, onCommand, onReport }))).toContain('quit')
})

test('the tools of a developer are not for everybody', () => {
  expect(rolesOf(menuTemplate({ platform: 'linux', development: true, onCommand, onReport }))).toContain(
    'toggleDevTools',
  )
  expect(rolesOf(menuTemplate({ platform: 'linux', development: false, onCommand, onReport }))).not.toContain(
    'toggleDevTools',
  )
})

const itemsOf = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])

test.each(['darwin', 'win32', 'linux'] as const)(
  'every shortcut of the page has its item in the menu of %s',
  (platform) => {
    const chosen = vi.fn()
    const items = itemsOf(menuTemplate({ platform, development: false, onCommand: chosen, onReport }))
    for (const id of SHORTCUT_IDS) {
      const item = items.find((each) => each.id === `command:${id}`)
      expect(item?.label).toBe(SHORTCUTS[id].does)
      item?.click?.(...([] as unknown as Parameters<NonNullable<typeof item.click>>))
      expect(chosen).toHaveBeenLastCalledWith(id)
    }
  },
)

test('no key of the menu is one that somebody types, and none is there twice', () => {
  const items = itemsOf(menuTemplate({ platform: 'linux', development: false, onCommand, onReport }))
  const keys = items.flatMap((item) => item.accelerator ?? [])
  expect(keys).toContain('CommandOrControl+K')
  for (const key of keys) expect(key).toMatch(/^CommandOrControl\+.$/)
  expect(new Set(keys).size).toBe(keys.length)
})

test('a report for somebody who helps is to be had from the menu for help', () => {
  const saved = vi.fn()
  const items = itemsOf(menuTemplate({ platform: 'linux', development: false, onCommand, onReport: saved }))
  const item = items.find(({ id }) => id === 'save-report')
  item?.click?.(...([] as unknown as Parameters<NonNullable<typeof item.click>>))
  expect(saved).toHaveBeenCalledOnce()
})
