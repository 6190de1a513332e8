import type { Beard, Face, Glasses, HairStyle, Hat, Mark } from '../design.ts'

/** What the words about a character ask of the picture; what they leave open is dealt or drawn. */
export interface Wishes {
  /** Any of these, the first that are free. */
  readonly hats: readonly Hat[]
  readonly hair?: HairStyle
  readonly hairTone?: number
  readonly skin?: number
  readonly beard?: Beard
  readonly glasses?: Glasses
  readonly patch: boolean
  readonly scar: boolean
  readonly earring: boolean
  readonly marks: readonly Mark[]
  /** Added to the drawn numbers. */
  readonly face: Partial<Face>
}

type Word<T> = readonly [words: RegExp, meaning: T]

const HATS: readonly Word<Hat>[] = [
  [/\bpeaked cap|officer'?s? cap|naval cap/i, 'peaked-cap'],
  [/\bfedora|trilby|felt hat/i, 'fedora'],
  [/\b(broad|wide)[- ]brim|stetson|cowboy hat|straw hat|sun ?hat/i, 'wide-brim'],
  [/\bcrown\b|\btiara\b|\bdiadem\b/i, 'crown'],
  [/\bberet\b/i, 'beret'],
  [/\bturban\b|\bhead ?wrap\b/i, 'turban'],
  [/\bbandana\b|\bheadscarf\b|\bkerchief\b/i, 'bandana'],
  [/\bbeanie\b|\b(knitted|woolly|watch) (cap|hat)\b/i, 'beanie'],
  [/\bheadset\b|\bheadphones\b/i, 'headset'],
  [/\bgoggles\b/i, 'goggles'],
  [/\bfur[- ](lined )?hood\b/i, 'fur-hood'],
  [/(?<!fur[- ])\bhood(ed (top|cloak|coat))?\b/i, 'hood'],
]

const HAIR: readonly Word<HairStyle>[] = [
  [/\bbald\b|\bshaven head\b/i, 'bald'],
  [/\bmohawk\b/i, 'mohawk'],
  [/\bafro\b/i, 'afro'],
  [/\b(dread)?locks\b|\bdreads\b/i, 'dreads'],
  [/\bbraid|\bplait/i, 'braids'],
  [/\bcurls\b|\bcurly\b/i, 'curls'],
  [/\bponytail\b/i, 'ponytail'],
  [/\bhair in a bun\b|\ba (tight )?bun\b/i, 'bun'],
  [/\b(a|cut in a|in a) bob\b|\bbobbed\b/i, 'bob'],
  [/\bwavy hair\b/i, 'waves'],
  [/\blong (\w+ )?hair\b/i, 'long'],
  [/\bcrew cut\b|\bbuzz(ed| cut)\b/i, 'buzz'],
  [/\b(short|cropped) (\w+ )?hair\b|\bhair cropped\b/i, 'crop'],
]

const HAIR_TONES: readonly Word<number>[] = [
  [/\b(hair gone grey|gr[ea]y hair|white hair|silver hair|white-haired|gr[ea]y-haired)\b/i, 0.8],
  [/\b(blonde?|fair hair|straw-colou?red hair|golden hair)\b/i, 0.5],
  [/\b(red hair|red-haired|redhead|ginger|auburn|chestnut)\b/i, 0.32],
  [/\b(black|dark) hair\b|\bdark-haired\b/i, 0.07],
]

const SKINS: readonly Word<number>[] = [
  [/\bdark[- ]skin|\bdark complexion\b/i, 0.3],
  [/\bbrown[- ]skin|\bbrown skin\b/i, 0.45],
  [/\bolive[- ]skin|\btanned\b|\bsunburnt\b/i, 0.66],
  [/\bpale\b|\bfair[- ]skin|\bfreckle/i, 0.92],
]

const BEARDS: readonly Word<Beard>[] = [
  [/\bclean[- ]shaven\b|\bbeardless\b/i, 'none'],
  [/\bstubble\b|\bunshaven\b/i, 'stubble'],
  [/\bgoatee\b/i, 'goatee'],
  [/\bbeard(ed)?\b/i, 'full'],
  [/\bmoustache\b|\bmustache\b/i, 'moustache'],
]

const GLASSES: readonly Word<Glasses>[] = [
  [/\bhalf[- ]moon (glasses|spectacles)/i, 'half'],
  [/\b(square|heavy|thick|horn-rimmed) (glasses|spectacles)/i, 'square'],
  [/\bglasses\b|\bspectacles\b/i, 'round'],
]

const MARKS: readonly Word<Mark>[] = [
  [/\bfreckle/i, 'freckles'],
  [/\bmole\b|\bbeauty spot\b/i, 'mole'],
  [/\bplaster\b|\bband-aid\b/i, 'plaster'],
]

const FACES: readonly Word<Partial<Face>>[] = [
  [/\bheavy brows?\b|\bbushy (eye)?brows?\b/i, { browThickness: 0.5, browRidge: 0.3 }],
  [/\bbrow like a closed door\b|\bfrown/i, { browRidge: 0.4, browTilt: 0.02, browThickness: 0.25 }],
  [/\b(large|big|wide)\b[^.;]{0,12}\beyes\b/i, { eyeSize: 0.08, eyeOpening: 0.12 }],
  [/\bears that\b|\b(large|big) ears\b/i, { ear: 0.16 }],
  [/\bhollow cheeks\b|\bgaunt\b/i, { cheekHollow: 0.7, cheekbone: 0.1 }],
  [/\bnose that was broken\b|\bbroken nose\b|\bhooked nose\b/i, { noseBridge: 0.035, noseWidth: 0.12 }],
  [/\bsmil/i, { mouthCurve: 0.014 }],
  [/\bchin (held|that has)\b|\b(strong|square) (chin|jaw)\b|\bjaw set\b/i, { jaw: 0.08, chin: -0.025 }],
]

const first = <T>(text: string, words: readonly Word<T>[]): T | undefined =>
  words.find(([word]) => word.test(text))?.[1]
const all = <T>(text: string, words: readonly Word<T>[]): T[] =>
  words.filter(([word]) => word.test(text)).map(([, meaning]) => meaning)

/** Reads a character's visual brief, so that the picture shows what the words say. Unknown words ask for nothing. */
export function readBrief(text: string): Wishes {
  const hair = first(text, HAIR)
  const hairTone = first(text, HAIR_TONES)
  const skin = first(text, SKINS)
  const beard = first(text, BEARDS)
  const glasses = first(text, GLASSES)
  return {
    hats: all(text, HATS),
    patch: /\beye ?patch\b/i.test(text),
    scar: /\bscar(red)?\b/i.test(text),
    earring: /\bearrings?\b/i.test(text),
    marks: all(text, MARKS),
    face: Object.assign({}, ...all(text, FACES)),
    ...(hair ? { hair } : {}),
    ...(hairTone === undefined ? {} : { hairTone }),
    ...(skin === undefined ? {} : { skin }),
    ...(beard ? { beard } : {}),
    ...(glasses ? { glasses } : {}),
  }
}
