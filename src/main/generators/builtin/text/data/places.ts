import type { SettingId } from '../../../../../shared/show/blueprint.ts'

export interface Place {
  readonly name: string
  readonly description: string
}

const at = (name: string, description: string): Place => ({ name, description })

/** Where a show can play when the prompt gives no name: each with what a scene painter needs to know. */
export const PLACES: Readonly<Record<SettingId, readonly Place[]>> = {
  space: [
    at('Tycho Landing', 'A worn-out base on the bright side, with one good window and a queue for it.'),
    at(
      'Station Halcyon',
      'An orbital station past its warranty, where every corridor hums in a slightly different key.',
    ),
    at(
      'the Perihelion',
      'A long-haul vessel with a garden at one end, a chapel at the other and a card game in between.',
    ),
    at('Farside Yard', 'A breaker’s yard in a crater, all dishes and dust and stars that do not twinkle.'),
  ],
  sea: [
    at('Marrow Bay', 'A harbour town with more bells than boats, where the fog comes in at four and stays for supper.'),
    at('Saltholm', 'A low island with one road, which the tide takes twice a day.'),
    at('Gannet Point', 'Black rock, white paint, and a light that can be seen from three parishes.'),
    at('Port Amable', 'Striped awnings, a bandstand, and a sea that looks painted until it moves.'),
  ],
  city: [
    at('Vesper City', 'Nine bridges, one dry street, and lit windows stacked up to the clouds.'),
    at('the Lantern Quarter', 'A tangle of kitchens, tailors and fire escapes, loud until two and soft at dawn.'),
    at('Corvin Street', 'One long street in a large city: everybody’s back door is somebody’s front.'),
    at('Ninefold', 'Towers above, market stalls below, and a tram that goes round for ever.'),
  ],
  desert: [
    at('Bitterwell', 'A main street, a dry trough and a horizon that never comes any closer.'),
    at('Red Mercy', 'A railway town without a railway, in the shade of a mesa shaped like an anvil.'),
    at('the Alkali Flats', 'White ground, white sky, and a line of telegraph poles to tell the two apart.'),
  ],
  forest: [
    at('Hollin Dale', 'A village that the trees allow: nine roofs, one bell, and paths that prefer to be asked.'),
    at('the Underwood', 'Old oaks, older moss, and lights between the trunks where no one lives.'),
    at('Thornhope', 'A valley of orchards shut in by pines, with a green, a pond and a long memory.'),
  ],
  snow: [
    at('Kestrel Pass', 'A hotel, a halt and a radio mast, all three under two metres of snow.'),
    at('Vinterhamn', 'A frozen harbour where lamps burn at noon and every footprint is news.'),
    at('the Glass Summit', 'A ring of blue peaks round a lake that has not thawed in living memory.'),
  ],
  school: [
    at('St Ebba’s', 'Long corridors, tall windows, and a clock that is right in only one of the towers.'),
    at('Hollowell School', 'Chalk, floor polish, four hundred lockers, and a stair that nobody uses twice.'),
    at('Marchbank Academy', 'A grand front, a leaking back, and a playing field that floods on match days.'),
  ],
  court: [
    at(
      'the Court of Amaranth',
      'Columns, banners, a rose window, and a whisper that gets about faster than the footmen.',
    ),
    at(
      'Castle Orrery',
      'A palace wound like a clock, in which everybody knows their place and is plotting to leave it.',
    ),
    at('the Honey Court', 'Gilt ceilings, clipped hedges, and more doors than a guard can watch.'),
  ],
}

/** How a real place looks, when the prompt names it: `*` is its name. */
export const NAMED_PLACES: Readonly<Record<SettingId, string>> = {
  space: '*, seen from a small window: dust, dishes and a great deal of dark.',
  sea: '* from the water: roofs, a pier, and gulls with views on everything.',
  city: 'Not all of *, only the four streets of it that matter: awnings, stairs, a café and a clock.',
  desert: '* at noon: one road, one shade, and a horizon that will not come closer.',
  forest: '* where the trees begin: a lane, a bell, and paths that prefer to be asked.',
  snow: '* in the white months: one lit window, a buried fence, and every footprint news.',
  school: '*, behind its railings: long corridors, tall windows, a clock that is nearly right.',
  court: '* by candlelight: columns, banners, and more doors than a guard can watch.',
}
