import { expect } from '@playwright/test'
import { inPage, test } from './sample.ts'

test('the page sees the exposed API and nothing else of the preload script', async ({ desktop }) => {
  const seen = `return {
    platform: window.sample.platform,
    nested: window.sample.nested,
    leaked: typeof window.leaked,
    require: typeof window.require,
    standIn: Object.getOwnPropertyNames(window).filter((name) => /stand/i.test(name)),
  }`
  expect(await inPage(desktop, seen)).toEqual({
    platform: process.platform,
    nested: { list: [1, 2], missing: undefined },
    leaked: 'undefined',
    require: 'undefined',
    standIn: [],
  })
})

test('the exposed API is frozen to the bottom', async ({ desktop }) => {
  const frozen = 'return [window.sample, window.sample.nested].map(Object.isFrozen)'
  expect(await inPage(desktop, frozen)).toEqual([true, true])
})

test('calls return at once, and callbacks go both ways', async ({ desktop }) => {
  expect(await inPage(desktop, 'return [window.sample.add(1, 2), window.sample.twice((n) => n + 10)]')).toEqual([3, 21])
})

test('an error keeps its message, and loses its class and its properties', async ({ desktop }) => {
  const caught = `
    try { window.sample.fail() } catch (error) {
      return [error instanceof Error, error.name, error.message, error.code ?? null]
    }`
  expect(await inPage(desktop, caught)).toEqual([true, 'Error', 'out of range', null])
})

test('a listener that was taken off hears nothing more', async ({ desktop }) => {
  const heard = `
    const heard = []
    const off = window.sample.on('menu', (value) => heard.push(value))
    window.heard = heard
    window.off = off`
  await inPage(desktop, heard)
  const click = (): Promise<void> =>
    desktop.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new')?.click())
  await click()
  await expect.poll(() => inPage(desktop, 'return window.heard')).toEqual(['new'])
  await inPage(desktop, 'window.off()')
  await click()
  await expect(desktop.page.getByText('menu "new"')).toHaveCount(2)
  expect(await inPage(desktop, 'return window.heard')).toEqual(['new'])
})
