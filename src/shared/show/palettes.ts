import type { Genre } from './blueprint.ts'
import type { Palette } from './palette.ts'

/** The palettes a show can be printed in. */
export const PALETTE_IDS = [
  'space',
  'sea',
  'court',
  'noir',
  'horror',
  'romance',
  'western',
  'cyber',
  'school',
  'winter',
  'folk',
] as const
export type PaletteId = (typeof PALETTE_IDS)[number]

const inks = (
  id: PaletteId,
  ink: string,
  deep: string,
  mid: string,
  hot: string,
  light: string,
  paper: string,
): Palette => ({
  id,
  ink,
  deep,
  mid,
  hot,
  light,
  paper,
})

/**
 * Every palette, by id: ink, deep, mid, hot, light, paper, darkest first.
 *
 * Lightness climbs in steps near 5, 20, 40, 60, 82 and 95 (CIE L*), so that a picture keeps its drawing whichever
 * palette it is printed in; `hot` may stand beside `light`, since hue tells the two apart.
 */
export const PALETTES: Readonly<Record<PaletteId, Palette>> = {
  space: inks('space', '#070b1a', '#14224a', '#2f5d8c', '#ff5b3a', '#f2b98b', '#fff1dc'),
  sea: inks('sea', '#06161c', '#0d3742', '#2b7f7d', '#f2643d', '#f3c892', '#fbf1dd'),
  court: inks('court', '#14091c', '#3f1145', '#93225a', '#f2a900', '#f1c9a0', '#fff3da'),
  noir: inks('noir', '#0b0b0d', '#23252d', '#60646f', '#f2b705', '#d6cbb6', '#f7f0e0'),
  horror: inks('horror', '#0a0708', '#2c0d13', '#7f1322', '#ff3b2f', '#d8c7b0', '#f4ead8'),
  romance: inks('romance', '#1d0f1e', '#58214a', '#b8476b', '#ff9a76', '#ffd2b0', '#fff4e8'),
  western: inks('western', '#1a0d08', '#54210f', '#b4491b', '#ffb238', '#f7d29a', '#fff2d6'),
  cyber: inks('cyber', '#0a0620', '#2a0f5c', '#6b1fb0', '#00e5d0', '#ff9ad6', '#fbf0ff'),
  school: inks('school', '#10183f', '#1d3f94', '#2fa7c9', '#ff4f6d', '#ffd9a8', '#fffbe9'),
  winter: inks('winter', '#0a1420', '#1d3a52', '#5d8aa0', '#e4572e', '#cfe0e2', '#f7faf6'),
  folk: inks('folk', '#08130d', '#17382a', '#4b7a4a', '#f0b429', '#e3d5a1', '#f8f2dc'),
}

const BY_GENRE: Readonly<Record<Genre, PaletteId>> = {
  'sci-fi': 'space',
  mystery: 'sea',
  fantasy: 'court',
  crime: 'noir',
  horror: 'horror',
  romance: 'romance',
  western: 'western',
  heist: 'cyber',
  comedy: 'school',
  thriller: 'winter',
  folk: 'folk',
}

/** The palette a genre is printed in when nothing else decides. */
export function paletteFor(genre: Genre): Palette {
  return PALETTES[BY_GENRE[genre]]
}
