import type { Genre } from '../../../../../shared/show/blueprint.ts'

/** What people do about the thing at stake, when the prompt does not say: base form, `*` is the thing. */
export const DEED_OF_GENRE: Readonly<Record<Genre, readonly [todo: string, affair: string]>> = {
  'sci-fi': ['reach *', 'reaching *'],
  mystery: ['get to the bottom of *', 'getting to the bottom of *'],
  fantasy: ['win *', 'winning *'],
  crime: ['close the file on *', 'closing the file on *'],
  horror: ['outlast *', 'outlasting *'],
  romance: ['hold on to *', 'holding on to *'],
  western: ['bring * home', 'bringing * home'],
  heist: ['walk off with *', 'walking off with *'],
  comedy: ['make a go of *', 'making a go of *'],
  thriller: ['keep * safe', 'keeping * safe'],
  folk: ['look after *', 'looking after *'],
}
