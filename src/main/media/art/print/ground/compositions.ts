import { bands } from './bands.ts'
import { beam } from './beam.ts'
import { disc } from './disc.ts'
import type { Composition } from './ground.ts'
import { portal } from './portal.ts'
import { rays } from './rays.ts'
import { split } from './split.ts'

/** The six compositions, in the order in which neighbours in a cast get them. */
export const COMPOSITION_IDS = ['split', 'disc', 'portal', 'bands', 'beam', 'rays'] as const
export type CompositionId = (typeof COMPOSITION_IDS)[number]

export const COMPOSITIONS: Readonly<Record<CompositionId, Composition>> = { split, disc, portal, bands, beam, rays }

/**
 * The composition for a place in the cast: it follows from the slot, so that neighbours never share one.
 *
 * @param start where this show begins in the round
 */
export function compositionFor(slot: number, start: number): CompositionId {
  return COMPOSITION_IDS[(slot + start) % COMPOSITION_IDS.length] as CompositionId
}
