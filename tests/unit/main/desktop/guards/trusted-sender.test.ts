import { expect, test } from 'vitest'
import { isTrustedSender, type MessageEvent } from '../../../../../src/main/desktop/guards/trusted-sender.ts'

const OURS = 7
const page = { url: 'app://callboard/index.html#/runs/1', parent: null }
const from = (senderFrame: MessageEvent['senderFrame'], id = OURS): MessageEvent => ({ sender: { id }, senderFrame })

test('the main frame of our window, showing our page, is trusted', () => {
  expect(isTrustedSender(from(page), OURS)).toBe(true)
})

test.each<[string, MessageEvent]>([
  ['a frame that is gone', from(null)],
  ['a sub-frame, though it shows our page', from({ ...page, parent: page })],
  ['another window, though it shows our page', from(page, 8)],
  ['about:blank', from({ ...page, url: 'about:blank' })],
  ['another origin', from({ ...page, url: 'https://example.com/index.html' })],
  ['another file of ours', from({ ...page, url: 'app://callboard/artifacts/1' })],
  ['a frame without an address', from({ ...page, url: '' })],
])('%s is not', (_who, event) => {
  expect(isTrustedSender(event, OURS)).toBe(false)
})

test('nobody is, while there is no window', () => {
  expect(isTrustedSender(from(page), null)).toBe(false)
})
