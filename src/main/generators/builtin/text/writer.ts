import type { TextGenerator } from '../../ports.ts'
import { planShow } from './blueprint/plan.ts'
import { seedCast } from './cast/seeds.ts'
import { writeDossier } from './dossier/write.ts'

/**
 * The built-in studio's writer: plans shows and writes dossiers by rules and word lists, offline.
 *
 * All of it follows from prompt, number of characters, seed and title; nothing is remembered between calls.
 */
export function createBuiltinWriter(): TextGenerator {
  return {
    id: 'builtin',
    label: 'built-in studio',
    async blueprint(request, { signal, progress, log }) {
      signal.throwIfAborted()
      progress(0, 'reading the prompt')
      const blueprint = planShow(request)
      signal.throwIfAborted()
      log('info', `${blueprint.title}: ${blueprint.genreLabel}, ${blueprint.episodes.length} episodes`)
      progress(1, 'planned')
      return blueprint
    },
    async characterSeeds({ blueprint }, { signal, progress, log }) {
      signal.throwIfAborted()
      progress(0, 'casting')
      const cast = seedCast(blueprint)
      signal.throwIfAborted()
      log('info', `${cast.length} cast`)
      progress(1, 'cast')
      return cast
    },
    async dossier({ blueprint, cast, characterId }, { signal, progress, log }) {
      signal.throwIfAborted()
      progress(0, 'writing')
      const dossier = writeDossier(blueprint, cast, characterId)
      signal.throwIfAborted()
      log('info', `${dossier.digest.words} words`)
      progress(1, 'written')
      return dossier
    },
  }
}
