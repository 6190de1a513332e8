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
