import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { createNotifier } from '../../../../src/main/desktop/notifier.ts'
import type { Notice } from '../../../../src/shared/contract/feed-messages.ts'

const notice: Notice = {
  id: 'r1/9',
  kind: 'step-finished',
  title: 'Portraits done',
  body: 'The Lunar Job: 6 of 6',
  runId: 'r1',
  stepId: 'portrait',
}

class FakeNotification extends EventEmitter {
  readonly show = vi.fn()
}

function setUp(inFront = false) {
  const shown: FakeNotification[] = []
  const create = vi.fn(() => {
    const notification = new FakeNotification()
    shown.push(notification)
    return notification
  })
  const onClick = vi.fn()
  return { shown, create, onClick, notifier: createNotifier({ create, onClick, inFront: () => inFront }) }
}

test('a notice is shown with its words', () => {
  const { notifier, create, shown } = setUp()
  notifier.show(notice)
  expect(create).toHaveBeenCalledExactlyOnceWith({ title: 'Portraits done', body: 'The Lunar Job: 6 of 6' })
  expect(shown[0]?.show).toHaveBeenCalledOnce()
})

test('nothing is shown while the window is in front', () => {
  const { notifier, create } = setUp(true)
  notifier.show(notice)
  expect(create).not.toHaveBeenCalled()
})

test('a click leads to the step that it is about', () => {
  const { notifier, shown, onClick } = setUp()
  notifier.show(notice)
  notifier.show({ ...notice, runId: 'r2', stepId: null })
  shown[1]?.emit('click')
  expect(onClick).toHaveBeenCalledExactlyOnceWith({ runId: 'r2', stepId: null })
})

test('putting it away leads nowhere', () => {
  const { notifier, shown, onClick } = setUp()
  notifier.show(notice)
  shown[0]?.emit('close')
  expect(onClick).not.toHaveBeenCalled()
})
