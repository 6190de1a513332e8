/** Everything that distinguishes a drawn person, as plain JSON: the same design always gives the same pixels. */
export const HAIR_STYLES = [
  'bald',
  'receding',
  'buzz',
  'crop',
  'slick',
  'side-part',
  'pompadour',
  'undercut',
  'mohawk',
  'curls',
  'afro',
  'bob',
  'long',
  'waves',
  'bun',
  'updo',
  'ponytail',
  'braids',
  'dreads',
] as const
export type HairStyle = (typeof HAIR_STYLES)[number]

export const HATS = [
  'peaked-cap',
  'fedora',
  'wide-brim',
  'hood',
  'fur-hood',
  'crown',
  'beanie',
  'beret',
  'headset',
  'goggles',
  'turban',
  'bandana',
] as const
export type Hat = (typeof HATS)[number]

export const ATTIRES = [
  'double-coat',
  'trench',
  'hoodie',
  'fan-collar',
  'lab-coat',
  'scarf',
  'suit-ring',
  'armour',
  'robe',
  'cardigan',
  'blazer',
  'parka',
  'roll-neck',
] as const
export type Attire = (typeof ATTIRES)[number]

export type Beard = 'none' | 'stubble' | 'moustache' | 'goatee' | 'full'
/** Small marks on a face. */
export type Mark = 'freckles' | 'mole' | 'plaster'
export type Glasses = 'none' | 'round' | 'square' | 'half'
/** Where the lamp hangs: to the side, high, below eye level (menace), or broad and in front. */
export type LampPlace = 'side' | 'high' | 'low' | 'front'

/** Left is -1: the person's own right, the viewer's left. */
export type Side = -1 | 1

/** Fractions 0..1 that age and presentation set, and every part of the bust reads. */
export interface Build {
  /** 0 masculine to 1 feminine; in between for `n`. */
  readonly femininity: number
  /** 0 until 38 years, 1 from 82. */
  readonly old: number
  /** 0 from 20 years, 1 at 6. */
  readonly young: number
  /** Below 0 gaunt, 1 heavy. */
  readonly weight: number
  readonly neckWidth: number
  readonly shoulderWidth: number
}

/** Offsets are in bust units (a head is about 1.1 high); the rest are factors about 1. */
export interface Face {
  readonly width: number
  readonly jaw: number
  readonly chin: number
  readonly cheekbone: number
  readonly cheekHollow: number
  readonly browRidge: number
  readonly browHeight: number
  readonly browTilt: number
  readonly browThickness: number
  readonly noseLength: number
  readonly noseWidth: number
  readonly noseBridge: number
  readonly noseTip: number
  readonly eyeOpening: number
  readonly eyeTilt: number
  readonly eyeSpacing: number
  readonly eyeSize: number
  readonly lipFullness: number
  readonly mouthWidth: number
  /** Positive lifts the corners: a smile. */
  readonly mouthCurve: number
  readonly ear: number
  /** Where the eyes look, relative to the nose, -1..1. */
  readonly gaze: number
}

/** Radians. Yaw turns to the viewer's right, pitch lifts the chin, roll tips the head. */
export interface Pose {
  readonly yaw: number
  readonly pitch: number
  readonly roll: number
  readonly torsoYaw: number
}

export interface LampChoice {
  readonly place: LampPlace
  /** Whether the lamp stands on the side that the face is turned from ("short" light). */
  readonly far: boolean
  /** 0..1: how far off the nose. */
  readonly spread: number
}

export interface Hair {
  readonly style: HairStyle
  readonly length: number
  /** The side of the parting, and of everything else that is not symmetric. */
  readonly side: Side
  /** 0 black, about .3 brown, .5 fair, above .6 with old age grey to white. */
  readonly tone: number
}

export interface CharacterDesign {
  readonly version: 1
  /** The character's id, for example `c3`. */
  readonly id: string
  /** Place in the cast, from 0: poses, grounds and hot cloth follow from it. */
  readonly slot: number
  readonly seed: number
  readonly age: number
  readonly build: Build
  readonly face: Face
  readonly hair: Hair
  readonly hat: Hat | null
  readonly attire: Attire
  readonly beard: Beard
  readonly glasses: Glasses
  readonly patch: boolean
  readonly scar: boolean
  readonly marks: readonly Mark[]
  readonly earring: boolean
  /** Skin value: .95 palest to .3 darkest. */
  readonly skin: number
  readonly pose: Pose
  readonly lamp: LampChoice
  /** Whether the clothes take the show's hot ink. */
  readonly hotCloth: boolean
  /** Size in the frame, about 1. */
  readonly zoom: number
  /** Whether a restless trait asks for a tilted ground. */
  readonly restless: boolean
}
