import type { Need, PipelinePlan, Resource, RetryPolicy, StepPlan } from '../../shared/domain/pipeline.ts'
import type { Editor, ImageGenerator, TextGenerator, VideoGenerator } from '../generators/ports.ts'
import { createCharacterDossier } from './character-dossier.ts'
import { createCharacterSeeds } from './character-seeds.ts'
import type { PipelineDefinition } from './definition.ts'
import { type ExpectedStep, expectProduction } from './expect-production.ts'
import { createLibraryPoster } from './library-poster.ts'
import { createPortrait } from './portrait.ts'
import { createPortraitGrid } from './portrait-grid.ts'
import { parseProductionInput } from './production-input.ts'
import { createShowGeneration } from './show-generation.ts'
import { createTrailer } from './trailer.ts'
import { createVideo } from './video.ts'

/** Who does the creative work of a production. */
export interface Generators {
  readonly text: TextGenerator
  readonly image: ImageGenerator
  readonly video: VideoGenerator
  readonly editor: Editor
}

interface StepRow extends ExpectedStep {
  readonly title: string
  readonly shortTitle: string
  readonly needs: readonly Need[]
  readonly limit: number
  readonly resource: Resource
  readonly generator: keyof Generators
  /** What a person may change for a piece of it. What comes after the portraits follows the faces that they show. */
  readonly takes: StepPlan['takes']
}

const all = (step: string): Need => ({ step, match: 'all' })
const same = (step: string): Need => ({ step, match: 'same-item' })

/** The eight steps of a production, in order. */
const STEPS: readonly StepRow[] = [
  {
    id: 'show-generation',
    title: 'Show Blueprint',
    shortTitle: 'Blueprint',
    needs: [],
    perCharacter: false,
    growsWithCast: true,
    limit: 1,
    resource: 'text',
    weight: 1,
    builtinMs: 60,
    generator: 'text',
    takes: ['seed'],
  },
  {
    id: 'character-seeds',
    title: 'Character Seeds',
    shortTitle: 'Seeds',
    needs: [all('show-generation')],
    perCharacter: false,
    growsWithCast: true,
    limit: 1,
    resource: 'text',
    weight: 1,
    builtinMs: 10,
    generator: 'text',
    takes: ['seed'],
  },
  {
    id: 'character-dossier',
    title: 'Character Dossiers',
    shortTitle: 'Dossiers',
    needs: [all('character-seeds')],
    perCharacter: true,
    limit: 4,
    resource: 'text',
    weight: 1,
    builtinMs: 30,
    generator: 'text',
    takes: ['seed', 'brief'],
  },
  {
    id: 'portrait',
    title: 'Portraits',
    shortTitle: 'Portraits',
    needs: [all('character-seeds')],
    perCharacter: true,
    limit: 2,
    resource: 'media',
    weight: 18,
    builtinMs: 2100,
    generator: 'image',
    takes: ['seed', 'brief'],
  },
  {
    id: 'video',
    title: 'Character Videos',
    shortTitle: 'Videos',
    needs: [same('portrait')],
    perCharacter: true,
    limit: 2,
    resource: 'media',
    weight: 45,
    builtinMs: 5200,
    generator: 'video',
    takes: ['brief'],
  },
  {
    id: 'portrait-grid',
    title: 'Portrait Grid',
    shortTitle: 'Grid',
    needs: [all('portrait')],
    perCharacter: false,
    growsWithCast: true,
    limit: 1,
    resource: 'media',
    weight: 1,
    builtinMs: 800,
    generator: 'editor',
    takes: [],
  },
  {
    id: 'library-poster',
    title: 'Show Poster',
    shortTitle: 'Poster',
    needs: [all('portrait')],
    perCharacter: false,
    growsWithCast: true,
    limit: 1,
    resource: 'media',
    weight: 6,
    builtinMs: 4200,
    generator: 'image',
    takes: [],
  },
  {
    id: 'trailer',
    title: 'Trailer',
    shortTitle: 'Trailer',
    needs: [all('video'), all('library-poster')],
    perCharacter: false,
    growsWithCast: true,
    limit: 1,
    resource: 'media',
    weight: 27,
    builtinMs: 19000,
    generator: 'editor',
    takes: [],
  },
]

/** A worker that died or a service that is busy gets a second and a third chance; then a person is asked. */
const RETRY: RetryPolicy = { attempts: 3, baseMs: 2000, maxMs: 60_000 }

const planOf = (row: StepRow, index: number, generators: Generators): StepPlan => ({
  id: row.id,
  stepNumber: index + 1,
  title: row.title,
  shortTitle: row.shortTitle,
  needs: [...row.needs],
  itemsFrom: row.perCharacter ? 'character-seeds' : null,
  limit: row.limit,
  resource: row.resource,
  weight: row.weight,
  generator: generators[row.generator].id,
  retry: RETRY,
  ...(row.takes && { takes: row.takes }),
})

/** The pipeline that makes a show from a prompt. `pickSeed` answers a seed where the person gives none. */
export function createShowProduction(generators: Generators, pickSeed: () => number): PipelineDefinition {
  const { text, image, video, editor } = generators
  const plan: PipelinePlan = {
    id: 'show-production',
    version: 1,
    steps: STEPS.map((row, index) => planOf(row, index, generators)),
  }
  return {
    plan,
    expects: expectProduction(STEPS),
    parseInput: (input) => parseProductionInput(input, pickSeed),
    runners: {
      'show-generation': createShowGeneration(text),
      'character-seeds': createCharacterSeeds(text),
      'character-dossier': createCharacterDossier(text),
      portrait: createPortrait(image),
      video: createVideo(video),
      'portrait-grid': createPortraitGrid(editor),
      'library-poster': createLibraryPoster(image),
      trailer: createTrailer(editor),
    },
  }
}
