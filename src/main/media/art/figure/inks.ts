import type { Palette } from '../../../../shared/show/palette.ts'
import type { CharacterDesign } from '../bust/design.ts'
import { Material } from '../bust/material.ts'
import { blend, shaded } from './oklab.ts'
import type { Ramp } from './ramp.ts'
import { lipTint, skinRamp } from './skin-inks.ts'

/** The drawn materials; eyes and lines have inks of their own. */
export type Inked = 'skin' | 'hair' | 'cloth' | 'hat' | 'shirt' | 'accent' | 'lip'

export type InkTable = Readonly<Record<Inked, Ramp>> & {
  /** Of the dots of an unshaven chin or cropped head. */
  readonly stubble: string
  readonly iris: string
  readonly eyeLit: string
  readonly eyeShade: string
  readonly line: string
}

function hairRamp(p: Palette, tone: number, old: number): Ramp {
  const shadow = p.ink
  // White.
  if (tone > 0.6 && old > 0.08)
    return {
      shadow,
      half: blend(p.deep, p.mid, 0.45),
      low: blend(p.mid, p.paper, 0.4),
      lit: blend(p.mid, p.paper, 0.72),
      high: p.paper,
    }
  // Fair.
  if (tone > 0.4) {
    const fair = blend(p.hot, p.light, 0.45)
    return {
      shadow,
      half: shaded(fair, 0.45),
      low: shaded(fair, 0.65),
      lit: shaded(fair, 0.92),
      high: blend(p.hot, p.light, 0.8),
    }
  }
  // Red or brown.
  if (tone > 0.25)
    return {
      shadow,
      half: shaded(p.hot, 0.38),
      low: shaded(p.hot, 0.5),
      lit: shaded(p.hot, 0.66),
      high: shaded(p.hot, 0.95),
    }
  return {
    shadow,
    half: blend(p.ink, p.deep, 0.35),
    low: blend(p.ink, p.deep, 0.7),
    lit: blend(p.ink, p.deep, 0.95),
    high: blend(p.deep, p.mid, 0.6),
  }
}

function clothRamp(p: Palette, hot: boolean): Ramp {
  return hot
    ? { shadow: p.ink, half: shaded(p.hot, 0.42), low: shaded(p.hot, 0.6), lit: shaded(p.hot, 0.8), high: p.hot }
    : {
        shadow: p.ink,
        half: blend(p.ink, p.deep, 0.7),
        low: p.deep,
        lit: blend(p.deep, p.mid, 0.35),
        high: blend(p.deep, p.mid, 0.95),
      }
}

/** Which ink each material takes in each light, for one person in one palette. */
export function inkTable(design: CharacterDesign, p: Palette): InkTable {
  const skin = skinRamp(p, design.skin)
  const hair = hairRamp(p, design.hair.tone, design.build.old)
  const cloth = clothRamp(p, design.hotCloth)
  const lips = lipTint(skin.lit, 0.1 + 0.7 * design.build.femininity * (1 - design.build.young))
  return {
    skin,
    hair,
    stubble: design.hair.tone > 0.4 ? hair.lit : blend(p.ink, skin.low, 0.25),
    cloth,
    hat: cloth,
    shirt: {
      shadow: p.ink,
      half: blend(p.deep, p.mid, 0.7),
      low: blend(p.mid, p.light, 0.55),
      lit: p.light,
      high: p.paper,
    },
    accent: design.hotCloth
      ? { shadow: p.ink, half: blend(p.deep, p.mid, 0.4), low: p.mid, lit: blend(p.hot, p.light, 0.75), high: p.paper }
      : {
          shadow: p.ink,
          half: shaded(p.hot, 0.5),
          low: shaded(p.hot, 0.7),
          lit: p.hot,
          high: blend(p.hot, p.paper, 0.6),
        },
    lip: {
      shadow: p.ink,
      half: blend(skin.half, p.deep, 0.4),
      low: blend(skin.half, lips, 0.6),
      lit: lips,
      high: blend(lips, skin.high, 0.4),
    },
    iris: blend(p.ink, p.mid, 0.35),
    eyeLit: p.paper,
    eyeShade: blend(skin.half, p.paper, 0.42),
    line: p.ink,
  }
}

/** The materials that are traced together, in painting order, and the inks they take. */
export const LAYERS: readonly {
  readonly ink: Inked
  readonly materials: readonly Material[]
  readonly face: boolean
}[] = [
  { ink: 'cloth', materials: [Material.Cloth, Material.Hat], face: false },
  { ink: 'shirt', materials: [Material.Shirt], face: false },
  { ink: 'accent', materials: [Material.Accent], face: false },
  { ink: 'hair', materials: [Material.Hair], face: false },
  {
    ink: 'skin',
    materials: [Material.Skin, Material.Stubble, Material.Freckle, Material.Eye, Material.Iris],
    face: true,
  },
]
