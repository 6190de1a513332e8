import type { Genre, SettingId } from '../../../../../shared/show/blueprint.ts'
import type { PaletteId } from '../../../../../shared/show/palettes.ts'

export const SETTING_ADJECTIVE: Readonly<Record<SettingId, string>> = {
  space: 'Space',
  sea: 'Seaside',
  city: 'City',
  desert: 'Desert',
  forest: 'Woodland',
  snow: 'Winter',
  school: 'School',
  court: 'Court',
}

export const GENRE_NOUN: Readonly<Record<Genre, string>> = {
  'sci-fi': 'science fiction',
  mystery: 'mystery',
  fantasy: 'fantasy',
  crime: 'crime drama',
  horror: 'horror',
  romance: 'romance',
  western: 'western',
  heist: 'heist',
  comedy: 'comedy',
  thriller: 'thriller',
  folk: 'folk tale',
}

/** Where setting and genre have a name of their own together. */
export const LABELS: Readonly<Partial<Record<`${Genre}/${SettingId}`, string>>> = {
  'sci-fi/space': 'Space drama',
  'sci-fi/city': 'Near-future drama',
  'sci-fi/snow': 'Polar science fiction',
  'crime/city': 'City noir',
  'crime/desert': 'Desert noir',
  'crime/snow': 'Nordic noir',
  'fantasy/court': 'Court intrigue',
  'fantasy/sea': 'Seaside fantasy',
  'western/desert': 'Western',
  'western/snow': 'Snow western',
  'western/space': 'Space western',
  'horror/school': 'School horror',
  'comedy/city': 'Street comedy',
  'romance/city': 'City romance',
  'folk/forest': 'Village folk tale',
  'folk/sea': 'Coastal folk tale',
  'thriller/snow': 'Winter thriller',
  'heist/city': 'City heist',
  'mystery/sea': 'Coastal mystery',
}

/** Palettes that the setting decides against the genre’s own. */
export const PALETTE_OF: Readonly<Partial<Record<`${Genre}/${SettingId}`, PaletteId>>> = {
  'heist/space': 'space',
  'heist/sea': 'sea',
  'heist/desert': 'western',
  'heist/snow': 'winter',
  'heist/court': 'court',
  'sci-fi/city': 'cyber',
  'sci-fi/snow': 'winter',
  'sci-fi/sea': 'sea',
  'sci-fi/desert': 'western',
  'mystery/snow': 'winter',
  'mystery/forest': 'folk',
  'mystery/city': 'noir',
  'mystery/court': 'court',
  'mystery/space': 'space',
  'fantasy/forest': 'folk',
  'fantasy/snow': 'winter',
  'crime/snow': 'winter',
  'comedy/forest': 'folk',
  'comedy/space': 'space',
  'thriller/city': 'noir',
  'thriller/sea': 'sea',
  'thriller/desert': 'western',
  'thriller/space': 'space',
  'folk/sea': 'sea',
  'folk/snow': 'winter',
  'folk/desert': 'western',
}
