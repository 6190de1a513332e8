import { expect, it, vi } from 'vitest'
import { createNoticeDelivery } from '../../../../../src/renderer/features/notices/deliver-notice.ts'
import { createAppStore } from '../../../../../src/renderer/state/store.ts'
import type { Notice } from '../../../../../src/shared/contract/feed-messages.ts'

const notice: Notice = {
  id: 'n1',
  kind: 'step-finished',
  title: 'The Lunar Job',
  body: 'Portraits are finished.',
  runId: 'r0',
  stepId: 'portrait',
}

function delivery(options: { readonly bySystem: boolean; readonly inFront: boolean }) {
  const store = createAppStore()
  const goTo = vi.fn()
  const notify = vi.fn((_notice: Notice, _open: () => void) => options.bySystem)
  const deliver = createNoticeDelivery({ notifier: { notify }, store, goTo, inFront: () => options.inFront })
  return { store, goTo, notify, deliver }
}

it('leaves a notice to the system where that takes it, and a click leads to the step', () => {
  const { store, goTo, notify, deliver } = delivery({ bySystem: true, inFront: false })
  deliver(notice)
  notify.mock.calls[0]?.[1]()
  expect(store.getState().messages).toEqual([])
  expect(goTo.mock.calls).toEqual([['#/run/r0/portrait']])
})

it('says it in the window that the person looks at, and not by the system too', () => {
  const { store, notify, deliver } = delivery({ bySystem: true, inFront: true })
  deliver(notice)
  expect(store.getState().messages).toMatchObject([{ title: 'The Lunar Job' }])
  expect(notify).not.toHaveBeenCalled()
})

it('says it in the window where the system does not', () => {
  const { store, deliver } = delivery({ bySystem: false, inFront: false })
  deliver(notice)
  expect(store.getState().messages).toMatchObject([{ title: 'The Lunar Job', href: '#/run/r0/portrait' }])
})

it.each(['step-finished', 'run-finished'] as const)('says nothing of a %s that the person is looking at', (kind) => {
  const { store, deliver } = delivery({ bySystem: false, inFront: true })
  store.getState().setRoute('#/run/r0')
  deliver({ ...notice, kind })
  expect(store.getState().messages).toEqual([])
})

it('says a failure even to who is looking', () => {
  const { store, deliver } = delivery({ bySystem: false, inFront: true })
  store.getState().setRoute('#/run/r0')
  deliver({ ...notice, kind: 'step-failed' })
  expect(store.getState().messages).toMatchObject([{ tone: 'trouble' }])
})
