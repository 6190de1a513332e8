import { expect, test } from 'vitest'
import { isOurPage, isOurs, PAGE_URL } from '../../../../../src/main/desktop/guards/origin.ts'

test('the page itself is ours, with whatever follows # or ?', () => {
  for (const url of [PAGE_URL, 'app://callboard/', 'app://callboard/index.html#/runs/1', 'app://callboard/?x=1']) {
    expect(isOurPage(url), url).toBe(true)
  }
})

test('another file of ours is ours, but not the page', () => {
  expect(isOurs('app://callboard/artifacts/1')).toBe(true)
  expect(isOurPage('app://callboard/artifacts/1')).toBe(false)
})

test.each([
  '',
  'null',
  'about:blank',
  'about:srcdoc',
  'data:text/html,x',
  'blob:app://callboard/1',
  'file:///index.html',
  'https://callboard/index.html',
  'app://callboard.example/index.html',
  'app://callboard@example/index.html',
  'app://other/index.html',
  'app:callboard/index.html',
  'apps://callboard/index.html',
])('%s is not ours', (url) => {
  expect(isOurs(url)).toBe(false)
  expect(isOurPage(url)).toBe(false)
})
