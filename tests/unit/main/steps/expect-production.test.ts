import { describe, expect, it } from 'vitest'
import { createShowProduction } from '../../../../src/main/steps/show-production.ts'
import { createFakeGenerators } from '../../../support/fake-generators.ts'

const { expects, parseInput, plan } = createShowProduction(createFakeGenerators(), () => 7)
if (!expects) throw new Error('the production expects nothing')
const inputOf = (characters: number) => parseInput({ prompt: 'A lamp that nobody lights', characters }).input

describe('what is expected of a production before it begins', () => {
  it('is a task for each character that the input asks for, in the steps that go by character', () => {
    const perCharacter = plan.steps.filter(({ itemsFrom }) => itemsFrom !== null).map(({ id }) => id)
    expect(perCharacter).toHaveLength(3)
    for (const { id } of plan.steps) {
      expect(expects.expectedItems(id, inputOf(4)), id).toBe(perCharacter.includes(id) ? 4 : null)
    }
  })

  it('is a larger task where it is about the whole cast', () => {
    expect(expects.sizeOf('trailer', inputOf(4))).toBe(4)
    expect(expects.sizeOf('video', inputOf(4))).toBeNull()
  })

  it('is work in proportion to the characters, known of the built-in studio alone', () => {
    const work = (characters: number) => expects.workMsOf('video', 'builtin', inputOf(characters)) ?? 0
    expect(work(6)).toBeCloseTo(2 * work(3))
    expect(expects.workMsOf('video', 'another', inputOf(3))).toBeNull()
    expect(expects.weightOf('video', inputOf(6))).toBe(45)
    expect(expects.weightOf('video', inputOf(3))).toBe(22.5)
  })

  it('is nothing of steps and inputs that are not its own', () => {
    expect(expects.expectedItems('another', inputOf(4))).toBeNull()
    expect(expects.sizeOf('trailer', 'a reported run')).toBeNull()
    expect(expects.workMsOf('another', 'builtin', inputOf(4))).toBeNull()
  })
})
