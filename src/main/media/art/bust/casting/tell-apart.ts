import { createRandom } from '../../../../../shared/random.ts'
import type { CharacterSeed } from '../../../../../shared/show/character.ts'
import type { CharacterDesign, HairStyle } from '../design.ts'
import { type Dealt, dealHair } from './looks.ts'
import { overlap, silhouette } from './silhouette.ts'

/** Two silhouettes that coincide more than this look like one person. */
export const OVERLAP_MOST = 0.92
/** How often one person is changed before the cast is taken as it is. */
const TRIES = 16
/** From this try on, it is no longer only the hair that changes. */
const TURN_FROM = 3

/** People whose silhouettes nearly coincide get other hair, and if that does not help, turn and lean a little. */
export function tellApart(
  designs: readonly CharacterDesign[],
  cast: readonly CharacterSeed[],
  dealt: Dealt,
): readonly CharacterDesign[] {
  const told: CharacterDesign[] = []
  const masks: Uint8Array[] = []
  designs.forEach((first, i) => {
    const person = cast[i] as CharacterSeed
    let design = first
    let mask = silhouette(design)
    const refused: HairStyle[] = []
    for (let round = 0; round < TRIES && masks.some((other) => overlap(mask, other) > OVERLAP_MOST); round++) {
      refused.push(design.hair.style)
      design = round < TURN_FROM ? withOtherHair(design, person, dealt, refused) : turned(design, round)
      mask = silhouette(design)
    }
    told.push(design)
    masks.push(mask)
  })
  return told
}

function withOtherHair(
  design: CharacterDesign,
  person: CharacterSeed,
  dealt: Dealt,
  refused: readonly HairStyle[],
): CharacterDesign {
  const random = createRandom(`${person.seed}|${person.id}|other-hair|${refused.length}`)
  const style = dealHair(person, design.hat, dealt, random, refused)
  return { ...design, hair: { ...design.hair, style, length: random.next() } }
}

/** Turned, tipped and moved within the frame by small, growing steps. */
function turned(design: CharacterDesign, round: number): CharacterDesign {
  const random = createRandom(`${design.seed}|${design.id}|turn|${round}`)
  const { yaw, pitch, roll, torsoYaw } = design.pose
  return {
    ...design,
    pose: {
      yaw: yaw + random.range(-0.14, 0.14),
      pitch: pitch + random.range(-0.06, 0.06),
      roll: roll + random.range(-0.06, 0.06),
      torsoYaw: torsoYaw + random.range(-0.3, 0.3),
    },
    zoom: random.range(0.9, 1.06),
  }
}
