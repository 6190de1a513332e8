import type { Genre } from '../../../../../shared/show/blueprint.ts'

/** What people do about the thing at stake, when the prompt does not say: base form, `*` is the thing. */
export const DEED_OF_GENRE: Readonly<Record<Genre, readonly [todo: string, affair: string]>> = {
  'sci-fi': ['reach *', 'the search for *'],
  mystery: ['get to the bottom of *', 'the business with *'],
  fantasy: ['win *', 'the quest for *'],
  crime: ['close the file on *', 'the matter of *'],
  horror: ['outlast *', 'the business with *'],
  romance: ['hold on to *', 'the battle for *'],
  western: ['bring * home', 'the ride for *'],
  heist: ['walk off with *', 'the job on *'],
  comedy: ['make a go of *', 'the business with *'],
  thriller: ['keep * safe', 'the watch over *'],
  folk: ['look after *', 'the keeping of *'],
}

/** What a show turns on when the prompt names nothing but people. */
export const FOCUS_OF_GENRE: Readonly<Record<Genre, string>> = {
  'sci-fi': 'the signal',
  mystery: 'the locked drawer',
  fantasy: 'the old bargain',
  crime: 'the ledger',
  horror: 'the house',
  romance: 'the wedding',
  western: 'the gold',
  heist: 'the vault',
  comedy: 'the office',
  thriller: 'the list',
  folk: 'the old song',
}
