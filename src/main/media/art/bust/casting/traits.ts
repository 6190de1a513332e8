import type { LampPlace } from '../design.ts'

/** What a temper does to pose, lamp and face; numbers are added to a person's own. */
export interface Bearing {
  readonly pitch: number
  readonly roll: number
  readonly lamp?: LampPlace
  /** Turned three-quarter away, with the lamp on the far side. */
  readonly turnedAway: boolean
  readonly mouthCurve: number
  readonly browTilt: number
  readonly eyeOpening: number
  readonly restless: boolean
}

type Temper = Partial<Bearing> & { readonly words: RegExp }

/** Word stems, so that "ruthlessly" and "Ruthless" are found alike. */
const TEMPERS: readonly Temper[] = [
  {
    words: /\b(proud|haught|vain|regal|arrogan|ambitio|confiden|imperio|commanding|bold)/i,
    pitch: 0.12,
    lamp: 'high',
    eyeOpening: -0.08,
  },
  {
    words: /\b(guarded|secret|wary|suspic|private|cautio|reserved|evasive|careful)/i,
    turnedAway: true,
    eyeOpening: -0.08,
  },
  {
    words: /\b(cruel|ruthless|menac|vengef|sinister|merciless|vicious|cold-blood)/i,
    lamp: 'low',
    browTilt: 0.035,
    mouthCurve: -0.008,
    eyeOpening: -0.1,
  },
  {
    words: /\b(warm|kind|generous|cheer|tender|charm|hopeful|funny|playful|friendly)/i,
    lamp: 'front',
    mouthCurve: 0.016,
    browTilt: -0.012,
  },
  { words: /\b(gentle|humble|modest|shy)/i, pitch: -0.07, browTilt: -0.015, mouthCurve: 0.006 },
  {
    words: /\b(restless|impatien|reckless|nervous|impuls|fidget|hot-headed)/i,
    roll: 0.087,
    restless: true,
    eyeOpening: 0.06,
  },
  {
    words: /\b(sad|melanch|griev|weary|tired|haunted|lonely|mourn|gloom)/i,
    pitch: -0.1,
    browTilt: -0.032,
    mouthCurve: -0.01,
  },
  { words: /\b(stern|strict|stubborn|disciplin|severe|grim|blunt|gruff|solemn)/i, browTilt: 0.022, mouthCurve: -0.008 },
  { words: /\b(fierce|angry|bitter|defiant)/i, pitch: -0.05, browTilt: 0.032, mouthCurve: -0.008 },
  {
    words: /\b(curious|dream|naive|wonder|innocent|bright|eager|nosy|brave)/i,
    eyeOpening: 0.12,
    pitch: 0.03,
    browTilt: -0.01,
  },
]

/** Joins what a character's traits ask for; the first trait that names a lamp hangs it. */
export function readTraits(traits: readonly string[]): Bearing {
  let bearing: Bearing = {
    pitch: 0,
    roll: 0,
    turnedAway: false,
    mouthCurve: 0,
    browTilt: 0,
    eyeOpening: 0,
    restless: false,
  }
  for (const trait of traits)
    for (const temper of TEMPERS) {
      if (!temper.words.test(trait)) continue
      const lamp = bearing.lamp ?? temper.lamp
      bearing = {
        pitch: bearing.pitch + (temper.pitch ?? 0),
        roll: Math.max(bearing.roll, temper.roll ?? 0),
        turnedAway: bearing.turnedAway || temper.turnedAway === true,
        mouthCurve: bearing.mouthCurve + (temper.mouthCurve ?? 0),
        browTilt: bearing.browTilt + (temper.browTilt ?? 0),
        eyeOpening: bearing.eyeOpening + (temper.eyeOpening ?? 0),
        restless: bearing.restless || temper.restless === true,
        ...(lamp ? { lamp } : {}),
      }
    }
  return bearing
}
