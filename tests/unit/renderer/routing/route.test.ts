import fc from 'fast-check'
import { expect, it } from 'vitest'
import { homeHref, parseRoute, placeHref, SHOW_VIEWS, showHref } from '../../../../src/renderer/routing/route.ts'

it('leads to a show and a step whatever their names are', () => {
  const name = fc.string({ minLength: 1, unit: 'grapheme' })
  fc.assert(
    fc.property(name, fc.option(name), fc.constantFrom(...SHOW_VIEWS), (runId, stepId, view) => {
      expect(parseRoute(showHref(runId, stepId, view))).toEqual({ screen: 'show', runId, stepId, view })
    }),
  )
})

it.each(['', '#', homeHref, '#/run', '#/run/', '#/elsewhere/x'])('takes %j for home', (hash) => {
  expect(parseRoute(hash)).toEqual({ screen: 'home' })
})

it('takes a link with a stray percent sign as it stands', () => {
  expect(parseRoute('#/run/100%')).toEqual({ screen: 'show', runId: '100%', stepId: null, view: 'stage' })
})

it.each(['history', 'timings', 'settings', 'about'] as const)('leads to %s', (place) => {
  expect(parseRoute(placeHref(place))).toEqual({ screen: place })
})
