/** Walks of life a prompt can touch: they lend props, roles and something to be about. */
export interface Domain {
  /** Words that call the domain up, as singular nouns or base verbs. */
  readonly words: string
  /** What a title can be full of: "A Crown of Bees". */
  readonly many: string
  /** What a show is about when the prompt names nothing better. */
  readonly focus: string
  /** What is done about it: base form, and as a noun. */
  readonly deed: readonly [todo: string, affair: string]
  /** Things to hold, with article or in the plural: they stand after "with" or "a drawer of". */
  readonly props: readonly string[]
}

export const DOMAINS = {
  kitchen: {
    many: 'Knives',
    words:
      'chef cook food kitchen restaurant bakery baker bake bread truck pizza cake recipe menu waiter taco noodle soup donut burger café coffee brew brewer wine',
    focus: 'the kitchen',
    deed: ['keep the kitchen open', 'the fight for the kitchen'],
    props: [
      'a cast-iron pan with a history',
      'a laminated menu',
      'three knives in a roll',
      'a jar of starter older than the van',
      'an order pad',
      'a spoon for tasting',
    ],
  },
  music: {
    many: 'Songs',
    words:
      'choir song sing singer band orchestra music musician piano violin guitar opera fiddle concert drummer drum trumpet karaoke choirmaster',
    focus: 'the songs',
    deed: ['save the songs', 'the rescue of the songs'],
    props: [
      'a tuning fork',
      'sheet music with somebody else’s pencil on it',
      'a hymnal missing page ninety',
      'a metronome that limps',
      'a borrowed cello case',
    ],
  },
  magic: {
    many: 'Doves',
    words:
      'magician magic wizard witch spell conjurer illusionist disappear trick wand potion sorcerer curse enchanted',
    focus: 'the trick',
    deed: ['pull off the trick', 'the trick'],
    props: [
      'a deck with one card too many',
      'a top hat',
      'a length of silk',
      'a coin that is always warm',
      'a trunk with a false bottom',
    ],
  },
  flowers: {
    many: 'Roses',
    words: 'florist flower garden gardener rose orchard bouquet botanist greenhouse tree blossom bloom tulip orchid',
    focus: 'the flower shop',
    deed: ['keep the flower shop', 'the battle for the flower shop'],
    props: ['a pair of secateurs', 'a bucket of peonies', 'a spool of green wire', 'a seed catalogue', 'a wet apron'],
  },
  letters: {
    many: 'Letters',
    words:
      'letter postman post mail stamp library librarian book bookshop bookseller archive writer novelist poet diary manuscript answer lighthouse newspaper journalist',
    focus: 'the letters',
    deed: ['answer the letters', 'the business of the letters'],
    props: ['a paper knife', 'a bundle of envelopes', 'a good pen', 'a ledger', 'a date stamp set to the wrong year'],
  },
  law: {
    many: 'Alibis',
    words:
      'detective noir police cop crime murder sleuth investigator lawyer judge evidence clue gangster killer jury agent spy',
    focus: 'the case',
    deed: ['close the case', 'the case'],
    props: [
      'a notebook with its last page torn out',
      'a wet hat',
      'a photograph of five people',
      'a key to no known door',
      'a cold cup of coffee',
    ],
  },
  bees: {
    many: 'Bees',
    words: 'bee beekeeper honey hive apiary',
    focus: 'the hives',
    deed: ['save the hives', 'the rescue of the hives'],
    props: [
      'a smoker',
      'a tin of wax',
      'a veil with a burn in it',
      'a jar of last year’s honey',
      'a queen in a matchbox',
    ],
  },
  animals: {
    many: 'Strays',
    words:
      'farm farmer shepherd goat cow horse sheep cattle ranch animal zoo vet dog cat rancher cowboy cowgirl gunslinger saddle stable fox wolf bear',
    focus: 'the animals',
    deed: ['keep the animals', 'the fight for the animals'],
    props: [
      'a length of rope',
      'a saddlebag',
      'a veterinary manual with the ending missing',
      'a pocket of oats',
      'a tin whistle',
    ],
  },
  stage: {
    many: 'Masks',
    words:
      'theatre theater actor actress circus clown play puppet stage ballet dancer dance performer comedian troupe film movie opera',
    focus: 'the show',
    deed: ['put on the show', 'the show'],
    props: [
      'a prompt book',
      'a stick of greasepaint',
      'a stage sword',
      'a costume with three names sewn into it',
      'a ticket stub',
    ],
  },
  medicine: {
    many: 'Fevers',
    words: 'doctor nurse hospital surgeon clinic patient medicine pharmacy pharmacist plague virus asylum',
    focus: 'the ward',
    deed: ['keep the ward open', 'the fight for the ward'],
    props: [
      'a stethoscope',
      'a chart in nobody’s handwriting',
      'a night-shift thermos',
      'a box of gloves',
      'a borrowed white coat',
    ],
  },
  machines: {
    many: 'Wires',
    words:
      'robot android hacker computer ai memory machine engineer cyborg neural data cyberpunk inventor invention programmer algorithm digital courier clockmaker clock',
    focus: 'the machine',
    deed: ['start the machine', 'the work on the machine'],
    props: [
      'a soldering iron',
      'a drive the size of a tooth',
      'a screwdriver worn to the hand',
      'a phone with four SIM cards',
      'a coil of salvaged wire',
    ],
  },
  flight: {
    many: 'Stars',
    words:
      'astronaut cosmonaut rocket spaceship moon pilot aeroplane plane airport astronomer telescope planet balloon mars orbit',
    focus: 'the mission',
    deed: ['fly the mission', 'the mission'],
    props: ['a mission patch', 'a checklist on a lanyard', 'a pressure glove', 'a slide rule', 'a jar of grey dust'],
  },
  travel: {
    many: 'Keys',
    words:
      'train railway hotel taxi bus ship ferry road motel driver conductor station tourist journey caravan airport',
    focus: 'the journey',
    deed: ['finish the journey', 'the journey'],
    props: ['a timetable', 'a suitcase with a broken clasp', 'a ring of room keys', 'a folded map', 'a ticket punch'],
  },
} as const satisfies Readonly<Record<string, Domain>>

export type DomainId = keyof typeof DOMAINS
