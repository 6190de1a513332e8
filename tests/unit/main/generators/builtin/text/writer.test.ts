import { describe, expect, it } from 'vitest'
import { createBuiltinWriter } from '../../../../../../src/main/generators/builtin/text/writer.ts'
import type { GeneratorContext } from '../../../../../../src/main/generators/ports.ts'
import { PROMPTS, quietContext, writeShow } from './support.ts'

describe('the built-in writer', () => {
  it('says who it is', () => {
    expect(createBuiltinWriter()).toMatchObject({ id: 'builtin', label: 'built-in studio' })
  })

  it('writes the same show twice from the same prompt and seed', async () => {
    expect(await writeShow(PROMPTS.western, 6, 7)).toEqual(await writeShow(PROMPTS.western, 6, 7))
  })

  it('reports progress that ends at 1 and never falls', async () => {
    const fractions: number[] = []
    const context: GeneratorContext = { ...quietContext(), progress: (fraction) => void fractions.push(fraction) }
    await createBuiltinWriter().blueprint({ prompt: PROMPTS.chefs, characters: 3, seed: 1 }, context)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.at(-1)).toBe(1)
  })

  it('stops when told to, with the reason it was given', async () => {
    const reason = new Error('the person changed their mind')
    const context: GeneratorContext = { ...quietContext(), signal: AbortSignal.abort(reason) }
    const { blueprint, cast } = await writeShow(PROMPTS.emoji, 2, 1)
    const writer = createBuiltinWriter()
    await expect(writer.blueprint({ prompt: 'x', characters: 1, seed: 1 }, context)).rejects.toBe(reason)
    await expect(writer.characterSeeds({ blueprint }, context)).rejects.toBe(reason)
    await expect(writer.dossier({ blueprint, cast, characterId: 'c1' }, context)).rejects.toBe(reason)
  })

  it('refuses to write about somebody who is not in the cast', async () => {
    const { blueprint, cast } = await writeShow(PROMPTS.emoji, 2, 1)
    const dossier = createBuiltinWriter().dossier({ blueprint, cast, characterId: 'c9' }, quietContext())
    await expect(dossier).rejects.toThrow('c9')
  })
})
