import { expect } from '@playwright/test'
import { inPage, test } from './sample.ts'

test('a link to elsewhere is offered to the application, which can stop it', async ({ desktop }) => {
  await desktop.page.getByText('elsewhere').click()
  await expect(desktop.page.getByText('denied "https://example.com/elsewhere"')).toBeVisible()
})

test('a redirect is offered as well', async ({ desktop }) => {
  await desktop.page.getByText('redirected').click()
  await expect(desktop.page.getByText('denied "https://example.com/away"')).toBeVisible()
})

test('so is where a frame within the page goes', async ({ desktop }) => {
  const frame =
    "const f = document.createElement('iframe'); f.src = 'https://example.com/frame'; document.body.append(f)"
  await inPage(desktop, frame)
  await expect(desktop.page.getByText('denied "https://example.com/frame"')).toBeVisible()
})

test('a new window is refused, and its address goes to the system’s browser', async ({ desktop }) => {
  await desktop.page.getByText('documentation').click()
  await expect.poll(async () => (await desktop.effects()).opened).toEqual(['https://example.com/docs'])
  expect(await inPage(desktop, "return window.open('https://example.com/two')")).toBeNull()
  await expect.poll(async () => (await desktop.effects()).opened.at(-1)).toBe('https://example.com/two')
  expect(desktop.app.windows()).toHaveLength(1)
})

test('a page that is loaded again has its bridge again', async ({ desktop }) => {
  await desktop.page.reload()
  expect(await inPage(desktop, "return window.sample.invoke('echo', 1)")).toBe(1)
})
