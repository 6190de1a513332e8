import fc from 'fast-check'
import { expect, it } from 'vitest'
import { logsHref, parseRoute } from '../../../../src/renderer/routing/route.ts'

it('opens the log at what a link names', () => {
  const route = parseRoute('#/run/r0?view=logs&step=portrait&item=c3&level=error&attempt=2&regex=painter%20%5Cd')
  expect(route).toMatchObject({
    view: 'logs',
    logs: { step: 'portrait', item: 'c3', level: 'error', attempt: 2, find: 'painter \\d', isPattern: true },
  })
})

it('leaves out what makes no sense, and says nothing where nothing is named', () => {
  expect(parseRoute('#/run/r0?view=logs&level=loud&attempt=-1')).not.toHaveProperty('logs')
  expect(parseRoute('#/run/r0?view=timeline&step=portrait')).not.toHaveProperty('logs')
})

it('reads every link that it writes', () => {
  const link = fc.record(
    {
      step: fc.string(),
      item: fc.string(),
      level: fc.constantFrom('debug', 'info', 'warn', 'error'),
      attempt: fc.integer({ min: 1, max: 99 }),
      find: fc.string({ unit: 'grapheme' }),
    },
    { requiredKeys: ['step'] },
  )
  fc.assert(
    fc.property(link, (logs) => {
      expect(parseRoute(logsHref('r 0', logs))).toMatchObject({ runId: 'r 0', view: 'logs', logs })
    }),
  )
})
