import { blueprintSchema } from '../../shared/show/blueprint.ts'
import type { StepRunner } from '../engine/ports.ts'
import type { TextGenerator } from '../generators/ports.ts'
import { checkedProductionSchema } from './production-input.ts'
import { checkOutput, generatorContext, jsonBytes } from './read.ts'

/** Step 1: the prompt becomes a blueprint. */
export function createShowGeneration(text: TextGenerator): StepRunner {
  return async (context) => {
    const { prompt, characters, title, ...input } = checkedProductionSchema.parse(context.input)
    const seed = context.edit.seed ?? input.seed
    const answer = await text.blueprint(
      { prompt, characters, seed, ...(title !== null && { title }) },
      generatorContext(context),
    )
    const blueprint = checkOutput(blueprintSchema, answer, 'blueprint')
    context.log('info', `“${blueprint.title}”: ${blueprint.genreLabel}, ${blueprint.characters.length} characters`)
    return {
      output: blueprint,
      title: blueprint.title,
      files: [
        {
          name: 'blueprint.json',
          item: null,
          kind: 'json',
          mime: 'application/json',
          content: { bytes: jsonBytes(blueprint) },
        },
      ],
    }
  }
}
