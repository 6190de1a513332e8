import { describe, expect, it } from 'vitest'
import { backWords, reconnectingWords } from '../../../../src/renderer/view/connection-words.ts'

describe('words about the line', () => {
  it('say that what is seen may be old, and when the next try is', () => {
    expect(reconnectingWords(1, 3200).full).toBe('Reconnecting… What you see may be old. Next try in 4 s.')
  })

  it('name no time while a try is under way', () => {
    for (const ms of [0, -500]) expect(reconnectingWords(1, ms).full).toBe('Reconnecting… What you see may be old.')
  })

  it('ask whether the host still runs after many tries', () => {
    expect(reconnectingWords(6, 1000).short).toBe('Reconnecting… Is Callboard still running?')
  })

  it('say that nothing was missed, and how much was caught up with', () => {
    expect(backWords(12)).toBe('Back, nothing missed (12 events)')
    expect(backWords(1)).toBe('Back, nothing missed (1 event)')
    expect(backWords(0)).toBe('Back, nothing missed')
    expect(backWords(null)).toBe('Back, and up to date')
  })
})
