import { dossierDigestSchema } from '../../shared/show/character.ts'
import type { StepRunner } from '../engine/ports.ts'
import type { TextGenerator } from '../generators/ports.ts'
import { characterOf, checkOutput, generatorContext, readShow } from './read.ts'

/** Step 3, per character: a dossier to read. */
export function createCharacterDossier(text: TextGenerator): StepRunner {
  return async (context) => {
    const characterId = characterOf(context)
    const request = { ...readShow(context), characterId }
    const dossier = await text.dossier(request, generatorContext(context))
    return {
      output: checkOutput(dossierDigestSchema, dossier.digest, 'dossier'),
      files: [
        {
          name: `${characterId}.md`,
          item: characterId,
          kind: 'text',
          mime: 'text/markdown; charset=utf-8',
          content: { bytes: new TextEncoder().encode(dossier.markdown) },
        },
      ],
    }
  }
}
