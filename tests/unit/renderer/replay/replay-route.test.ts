import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseRoute, replayHref } from '../../../../src/renderer/routing/route.ts'

it('leads to a replay and a step whatever their names are', () => {
  const name = fc.string({ minLength: 1, unit: 'grapheme' })
  fc.assert(
    fc.property(name, fc.option(name), (runId, stepId) => {
      expect(parseRoute(replayHref(runId, stepId))).toEqual({ screen: 'replay', runId, stepId })
    }),
  )
})
