import type { Genre, SettingId } from '../../../../../shared/show/blueprint.ts'

/** Words that place a show, by weight, as singular nouns. */
export const SETTING_LEXICON: Readonly<Record<SettingId, Readonly<Record<number, string>>>> = {
  space: {
    6: 'moon space orbit planet galaxy spaceship starship rocket asteroid mars astronaut cosmonaut lunar interstellar satellite spacecraft venus saturn jupiter',
    4: 'alien star comet spacesuit zero-gravity cosmos cosmic sci-fi',
  },
  sea: {
    6: 'sea ocean ship island lighthouse seaside harbour harbor beach boat submarine pirate sailor coast mermaid fisherman whale port ferry yacht reef shipwreck',
    4: 'wave fish tide lagoon captain anchor navy cruise bay surf shell diver pier trawler cod',
  },
  city: {
    6: 'city street metropolis downtown skyscraper subway metro paris london york tokyo berlin rome lagos mumbai apartment urban cyberpunk taxi',
    4: 'office restaurant truck bar nightclub hotel rain bank hospital neighbourhood neighborhood museum casino factory café bakery theatre theater noir florist courier police tower shop newspaper',
    2: 'food crowd traffic chef court-house lawyer rival market detective hacker roommate',
  },
  desert: {
    6: 'desert dune oasis sahara sand cactus western mesa canyon frontier camel',
    4: 'cowboy gunslinger saloon sheriff ranch rodeo bandit pyramid egypt cowgirl outlaw prairie caravan',
    2: 'horse dust cattle sun drought gold',
  },
  forest: {
    6: 'forest wood woods jungle tree woodland grove swamp rainforest wilderness',
    4: 'village farm garden hamlet orchard cabin mushroom river valley field bear wolf fox witch druid camp meadow countryside',
    2: 'bee choir shepherd miller folk moss bird deer owl goat hill lake cottage harvest',
  },
  snow: {
    6: 'snow ice arctic antarctic antarctica blizzard glacier avalanche winter ski tundra siberia polar frozen',
    4: 'mountain cold alps sled frost penguin himalaya everest norway iceland alaska chalet summit',
    2: 'christmas wool',
  },
  school: {
    8: 'school classroom university college academy campus boarding-school kindergarten',
    4: 'student teacher pupil professor principal headmaster schoolgirl schoolboy exam homework class teenager prom dormitory detention',
    2: 'teen child kid library teach learn',
  },
  court: {
    6: 'queen king palace castle throne crown kingdom royal princess prince empire emperor empress court monarch sultan',
    4: 'knight duke duchess jester noble courtier tsar regent sword count countess baron heir chamberlain dragon',
    2: 'ball cathedral masquerade opera',
  },
}

/** Where a genre plays when the prompt does not say. */
export const SETTING_OF_GENRE: Readonly<Record<Genre, readonly SettingId[]>> = {
  'sci-fi': ['space', 'space', 'city'],
  mystery: ['sea', 'city', 'snow', 'court'],
  fantasy: ['court', 'forest'],
  crime: ['city'],
  horror: ['forest', 'snow', 'school'],
  romance: ['city', 'sea'],
  western: ['desert'],
  heist: ['city', 'sea'],
  comedy: ['city', 'school', 'sea'],
  thriller: ['snow', 'city'],
  folk: ['forest', 'sea'],
}

/** What a place suggests when the prompt names no genre. */
export const GENRE_OF_SETTING: Readonly<Record<SettingId, readonly Genre[]>> = {
  space: ['sci-fi', 'sci-fi', 'comedy'],
  sea: ['mystery', 'folk', 'thriller'],
  city: ['comedy', 'crime', 'romance', 'thriller'],
  desert: ['western', 'thriller'],
  forest: ['folk', 'folk', 'fantasy', 'mystery'],
  snow: ['thriller', 'mystery'],
  school: ['comedy', 'mystery'],
  court: ['fantasy', 'mystery'],
}
