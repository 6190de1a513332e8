import { describe, expect, it } from 'vitest'
import { keyWords, waysOf } from '../../../../../src/renderer/features/shortcuts/key-words.ts'
import { type KeyContext, type KeyPress, matchKey } from '../../../../../src/renderer/features/shortcuts/match-key.ts'
import { SHORTCUT_IDS, SHORTCUTS, type Shortcut, shortcutOf } from '../../../../../src/shared/contract/shortcuts.ts'

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...rest,
})
const context = (rest: Partial<KeyContext> = {}): KeyContext => ({
  mac: false,
  singleKeys: true,
  onShow: true,
  ...rest,
})

describe('the table of shortcuts', () => {
  it('has no keys twice, in the page or in the menu', () => {
    const keys = SHORTCUT_IDS.flatMap((id) => waysOf(id, true))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('leaves alone what browsers and systems keep for themselves', () => {
    const taken = ['Mod+N', 'Mod+T', 'Mod+W', 'Mod+Q', 'Mod+R', 'Mod+C', 'Mod+V', 'Mod+X', 'Mod+A', 'Mod+Z', 'Mod+F']
    for (const id of SHORTCUT_IDS) expect(taken).not.toContain(shortcutOf(id).keys)
  })

  it('is made of one character, or Mod and one character', () => {
    const shortcuts: readonly Shortcut[] = Object.values(SHORTCUTS)
    for (const { keys } of shortcuts) expect(keys).toMatch(/^(Mod\+)?[A-Z?,]$/)
  })

  it('is found by its own keys, each of it', () => {
    for (const id of SHORTCUT_IDS) {
      const key = shortcutOf(id).keys
      const pressed = key.startsWith('Mod+')
        ? press(key.slice(4).toLowerCase(), { ctrlKey: true })
        : press(key.toLowerCase())
      expect(matchKey(pressed, context())).toBe(id)
    }
  })
})

describe('a key', () => {
  it('that is typed is no shortcut, and one with Ctrl still is', () => {
    const typing = context({ singleKeys: false })
    expect(matchKey(press('n'), typing)).toBeNull()
    expect(matchKey(press('?', { shiftKey: true }), typing)).toBeNull()
    expect(matchKey(press('k', { ctrlKey: true }), typing)).toBe('palette')
  })

  it('of a show means nothing elsewhere', () => {
    expect(matchKey(press('p'), context({ onShow: false }))).toBeNull()
    expect(matchKey(press('p'), context())).toBe('pause')
  })

  it('goes with Command on a Mac, and Ctrl there is left alone', () => {
    expect(matchKey(press('k', { metaKey: true }), context({ mac: true }))).toBe('palette')
    expect(matchKey(press('k', { ctrlKey: true }), context({ mac: true }))).toBeNull()
    expect(matchKey(press('k', { metaKey: true }), context())).toBeNull()
  })

  it('such as ? is found with and without Shift, a letter only without', () => {
    expect(matchKey(press('?', { shiftKey: true }), context())).toBe('shortcuts')
    expect(matchKey(press('?'), context())).toBe('shortcuts')
    expect(matchKey(press('N', { shiftKey: true }), context())).toBeNull()
  })

  it('together with another modifier is somebody else’s', () => {
    expect(matchKey(press('n', { altKey: true }), context())).toBeNull()
    expect(matchKey(press('n', { ctrlKey: true }), context())).toBeNull()
    expect(matchKey(press('k', { ctrlKey: true, shiftKey: true }), context())).toBeNull()
  })
})

it('keys are written as they are on the keyboard', () => {
  expect(keyWords('Mod+K', false)).toEqual(['Ctrl', 'K'])
  expect(keyWords('Mod+,', true)).toEqual(['⌘', ','])
  expect(waysOf('new-show', false)).toEqual(['N'])
  expect(waysOf('new-show', true)).toEqual(['N', 'Mod+N'])
})
