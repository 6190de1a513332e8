import { expect, it } from 'vitest'
import { plainFailure } from '../../../../src/renderer/view/plain-failure.ts'

it('keeps a message that was written for people', () => {
  const message = 'The disk is full. Free some space, then try again.'
  expect(plainFailure({ code: 'DISK_FULL', message })).toEqual({ words: message, detail: null })
})

it('puts a machine’s message behind plain words', () => {
  expect(plainFailure({ code: 'MEDIA_FAILED', message: 'x is not defined' })).toEqual({
    words: 'It could not be drawn.',
    detail: 'x is not defined (MEDIA_FAILED)',
  })
})

it('never says nothing', () => {
  expect(plainFailure({ code: '', message: '' })).toEqual({ words: 'It stopped without saying why.', detail: null })
})
