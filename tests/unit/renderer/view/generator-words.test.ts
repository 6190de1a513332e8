import { expect, it } from 'vitest'
import { BUILTIN } from '../../../../src/main/generators/builtin/builtin.ts'
import { generatorName, generatorWords } from '../../../../src/renderer/view/generator-words.ts'

it.each([BUILTIN.id, BUILTIN.label])('says honestly that %s is ours and offline', (generator) => {
  expect(generatorName(generator)).toBe('built-in studio')
  expect(generatorWords(generator)).toBe('the built-in studio, offline')
})

it('calls another service by its own name, and promises nothing for it', () => {
  expect(generatorName('Paintbox 3')).toBe('Paintbox 3')
  expect(generatorWords('Paintbox 3')).toBe('Paintbox 3')
})
