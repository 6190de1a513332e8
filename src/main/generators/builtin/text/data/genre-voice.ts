import type { Genre } from '../../../../../shared/show/blueprint.ts'

/** What a genre adds to a pitch. Texts are templates; `{focus}`, `{place}` may come in, `[is|are]` follows the subject. */
export interface GenreVoice {
  readonly noun: string
  readonly tones: readonly string[]
  /** Ends "…, until ". */
  readonly turns: readonly string[]
  /** Predicates for people, when the prompt gives them nothing to do. */
  readonly predicates: readonly string[]
  /** Who or what stands in the way: singular noun phrases. */
  readonly threats: readonly string[]
  readonly taglines: readonly string[]
  /** For titles: "The Lunar Job", "A Drawer of Letters". */
  readonly jobs: readonly string[]
  readonly collectives: readonly string[]
}

export const GENRE_VOICES: Readonly<Record<Genre, GenreVoice>> = {
  heist: {
    noun: 'heist',
    tones: [
      'wry, warm and a little breathless',
      'cool-headed, with a soft spot for amateurs',
      'brisk, stylish and fond of its thieves',
    ],
    turns: [
      'the buyer turns out to be one of their own',
      'somebody returns {focus} before it can be missed',
      'a second crew, better dressed, has the same night in mind',
      'the one person who could stop them asks to come along',
      'the owner offers to hold the door',
      'the plan goes perfectly, which nobody had planned for',
    ],
    predicates: [
      '[plans|plan] to walk off with {focus}, and [finds|find] that it would rather stay',
      '[has|have] one night, one van and no second idea',
    ],
    threats: [
      'an insurance assessor with a good memory',
      'a security firm that has thought of everything but lunch',
      'a rival crew in better coats',
      'a buyer who pays in promises',
      'the only honest guard in the building',
      'a detective who is also a fan',
    ],
    taglines: [
      'Take what you can’t carry',
      'Everybody in. Nobody out.',
      'It’s only stealing if you stop',
      'One last job. Again.',
      'Nothing is nailed down',
    ],
    jobs: ['Job', 'Score', 'Lift', 'Getaway'],
    collectives: ['Pocketful', 'Vanload', 'Vault'],
  },
  'sci-fi': {
    noun: 'science fiction',
    tones: [
      'curious, humane and slightly weightless',
      'bright on the surface, lonely underneath',
      'exact about machines and tender about people',
    ],
    turns: [
      'something out there answers in their own voices',
      'the count of those aboard comes out one too high',
      'they learn who has been sending the orders',
      '{focus} {focus?begins|begin} to remember them',
      'the mission ends and nobody tells them',
      'the way back turns out to be a choice',
    ],
    predicates: [
      '[sets|set] out for {focus} and [hears|hear] it call back',
      '[has|have] eleven days of air and one very old question',
    ],
    threats: [
      'the company, which owns the air',
      'a signal that uses their names',
      'a machine with excellent manners',
      'the silence after the last message',
      'a law written for smaller worlds',
      'a copy of one of them',
    ],
    taglines: [
      'Someone is already there',
      'The future kept the receipt',
      'Further than they meant to go',
      'Remember to come back',
      'The dark has good reception',
    ],
    jobs: ['Protocol', 'Signal', 'Drift', 'Window'],
    collectives: ['Constellation', 'Cargo', 'Halo'],
  },
  mystery: {
    noun: 'mystery',
    tones: ['patient, uneasy and dryly funny', 'foggy, precise, with tea', 'a slow lamp moved along a wall'],
    turns: [
      'one reply comes in the hand of somebody thirty years dead',
      'a question arrives that has {focus} in it, and a date, and the date is tomorrow',
      'somebody writes to confess to what has not happened yet',
      'the one person who knows the answer walks in and asks the question',
      'two of them turn out to be looking for each other',
      'the fog lifts and there is one house too many',
    ],
    predicates: [
      '[comes|come] to {place} for an answer and [is|are] expected',
      '[has|have] a week to learn what everybody else has agreed to forget',
    ],
    threats: [
      'somebody who has been correcting the records',
      'a village that shares one alibi',
      'a patient person with a key',
      'the tide, which keeps its own diary',
      'an heir nobody can describe',
      'whoever signs with only an initial',
    ],
    taglines: [
      'Someone keeps answering',
      'Everybody knows. Nobody said.',
      'Ask it anything but that',
      'The lamp is lit from inside',
      'It was posted tomorrow',
    ],
    jobs: ['Affair', 'Question', 'Correspondence', 'Register'],
    collectives: ['Drawer', 'Bundle', 'Lamp'],
  },
  fantasy: {
    noun: 'fantasy',
    tones: [
      'golden, perilous and sly',
      'grand from afar, domestic up close',
      'a fairy tale told by someone who was there',
    ],
    turns: [
      'the price turns out to have been paid already, by a child',
      'the spell works, and cannot tell them apart',
      'the enemy sends a cradle',
      'the oldest oath in the land turns out to have been a joke',
      '{focus} {focus?chooses|choose} somebody else',
      'what was hidden grows tired of it',
    ],
    predicates: [
      '[bargains|bargain] for {focus} with a power that keeps the small print',
      '[has|have] until the first frost to become what the song says',
    ],
    threats: [
      'a regent who never sleeps',
      'an oath that has learnt to walk',
      'the thing under the throne',
      'a rival with a truer claim',
      'the old bargain, fallen due',
      'a very small god',
    ],
    taglines: [
      'Every gift wants something',
      'Long live the wrong one',
      'Magic keeps accounts',
      'Now you see us',
      'The small shall sting',
    ],
    jobs: ['Oath', 'Bargain', 'Charm', 'Inheritance'],
    collectives: ['Crown', 'Court', 'Cloak'],
  },
  crime: {
    noun: 'noir',
    tones: ['black, wet and oddly tender', 'tired, funny, lit from below', 'hard-boiled with a soft centre'],
    turns: [
      'the dead man rings to thank them',
      'the trail leads up the stairs at home',
      'everyone confesses, one after another, convincingly',
      'the witness asks for the same lawyer as the victim',
      'the only clean hands in town start to shake',
      'the file comes back with a page more than it had',
    ],
    predicates: [
      '[takes|take] the one case that nobody in {place} wants solved',
      '[is|are] hired to find somebody who has been standing behind the door',
    ],
    threats: [
      'a councillor with no shadow to speak of',
      'the partner who was supposed to be dead',
      'a city that drinks its evidence',
      'an alibi in a green dress',
      'the man who pays for the umbrellas',
      'an honest mistake with a gun',
    ],
    taglines: [
      'It never lets up',
      'Everyone’s guilty of something',
      'The truth has a bad address',
      'Nobody’s dry',
      'Some cases open you',
    ],
    jobs: ['Case', 'File', 'Alibi', 'Statement'],
    collectives: ['Ledger', 'Gutter', 'Pocketful'],
  },
  horror: {
    noun: 'horror',
    tones: ['quiet, cold and polite to the last', 'funny until the lights go', 'dread, with good table manners'],
    turns: [
      'the register has one name too many, and it answers',
      'the knocking turns out to come from their own side of the door',
      'somebody who left in the autumn is found to be still in bed',
      '{focus} {focus?begins|begin} to make room for them',
      'the children’s drawings start to come with dates',
      'they count the beds again',
    ],
    predicates: [
      '[comes|come] in out of the dark and [is|are] asked what took so long',
      '[agrees|agree] to stay one night; the night does not agree to end',
    ],
    threats: [
      'whatever walks the corridor at three',
      'the pupil in the photograph',
      'a kindness with too many fingers',
      'the room that is not on the plan',
      'the former tenant, who is still tidy',
      'something that has learnt to knock',
    ],
    taglines: ['Lights out', 'It only wants company', 'Count the beds', 'Stay in line', 'Something is being patient'],
    jobs: ['Hour', 'Register', 'Visit', 'Vigil'],
    collectives: ['Dormitory', 'Congregation', 'Winter'],
  },
  romance: {
    noun: 'romance',
    tones: ['quick, tender and well dressed', 'sparring, then not', 'sunlit, with one good cry'],
    turns: [
      'one wrong delivery says what neither of them would',
      'they are hired for the same wedding',
      'someone has to pretend, and neither can stop',
      'the letters turn out to be from next door',
      'the lease has room for two names only',
      'they are both stood up by the same person',
    ],
    predicates: [
      '[fights|fight] over everything but the one thing that matters, which neither will say first',
      '[has|have] one spring to ruin each other, and [keeps|keep] being interrupted by happiness',
    ],
    threats: [
      'a wedding that needs them both',
      'an offer from another city',
      'a fiancé with perfect manners',
      'their own mothers, in league',
      'a lease that ends in June',
      'the truth, badly timed',
    ],
    taglines: [
      'Love thy competitor',
      'Say it with thorns',
      'They started it',
      'Some things won’t arrange themselves',
      'Late, in bloom',
    ],
    jobs: ['Arrangement', 'Season', 'Understanding', 'Rendezvous'],
    collectives: ['Bouquet', 'Quarrel', 'Spring'],
  },
  western: {
    noun: 'western',
    tones: ['dusty, laconic and just', 'wide, slow and dangerous', 'sun-bleached, with a straight back'],
    turns: [
      'the man she came for asks her to be quick about it',
      'the town turns out to have hired both sides',
      'the railway arrives a year early',
      '{focus} {focus?goes|go} lame a day short of water',
      'a child rides out to meet them with a list',
      'somebody shoots first and apologises',
    ],
    predicates: [
      '[rides|ride] into {place} with one debt to collect, and [finds|find] the whole town owing',
      '[hears|hear] what the sighted miss, and it is coming up the road',
    ],
    threats: [
      'a rail baron with clean boots',
      'a sheriff who draws up lists',
      'the well, which is going bitter',
      'seven brothers and a cousin',
      'a reward that keeps growing',
      'the long dry month',
    ],
    taglines: ['Listen for the third shot', 'The dust remembers', 'Ride quiet', 'Nobody’s law', 'She heard you coming'],
    jobs: ['Trail', 'Reckoning', 'Crossing', 'Territory'],
    collectives: ['Saddlebag', 'Fistful', 'Posse'],
  },
  comedy: {
    noun: 'comedy',
    tones: ['fast, fond and full of bad ideas', 'sharp in the kitchen, kind by the door', 'cheerful catastrophe'],
    turns: [
      'it turns out that the other half has been sold as well',
      'a glowing review makes everything worse',
      'the health inspector falls in love',
      'they are discovered to have been doing it the wrong way round, and it was better',
      'both of them are declared the winner',
      'somebody’s grandmother takes over',
    ],
    predicates: [
      '[makes|make] a go of {focus}, in the sense in which one makes a scene',
      '[has|have] one year, one key and no common ground',
    ],
    threats: [
      'a health inspector on a deadline',
      'a landlord with a dream',
      'the franchise across the road',
      'a viral video, slowed down',
      'a cousin with power of attorney',
      'the annual dinner',
    ],
    taglines: [
      'Too many cooks. Two.',
      'It was like that when we got here',
      'Serving suggestions may vary',
      'No refunds, no regrets',
      'Best enemies',
    ],
    jobs: ['Situation', 'Arrangement', 'Business', 'Inspection'],
    collectives: ['Mouthful', 'Van', 'Shambles'],
  },
  thriller: {
    noun: 'thriller',
    tones: ['taut, cold and clever', 'quiet rooms, short fuses', 'steady hands, bad odds'],
    turns: [
      'the code word comes back from the wrong side',
      'they learn that they are the diversion',
      'one of them is already in the files, under “assets”',
      'the signal stops, and it had been protecting them',
      'the exchange is made and nobody leaves',
      'the map turns out to be bait',
    ],
    predicates: [
      '[has|have] until the pass closes to keep {focus} out of the wrong hands',
      '[is|are] given a name, a train and no way to refuse',
    ],
    threats: [
      'a minister who keeps his gloves on',
      'somebody on the same train',
      'the storm, due at six',
      'an old friend with new papers',
      'the voice on the second line',
      'a man who never runs',
    ],
    taglines: ['Don’t get off', 'Trust no thaw', 'Somebody bought a return', 'The line is open', 'Hold your breath'],
    jobs: ['Exchange', 'Cipher', 'Line', 'Pass'],
    collectives: ['Winter', 'Dossier', 'Network'],
  },
  folk: {
    noun: 'folk tale',
    tones: [
      'earthy, musical and a little uncanny',
      'told by the fire, with the door ajar',
      'kind-hearted, with old teeth',
    ],
    turns: [
      'somebody asks for one that ends badly',
      'it turns out that one verse was left out, and why',
      'the next village hears of it',
      'a wish comes true for two people at once',
      'the harvest comes in with something extra',
      'the oldest of them refuses to join in',
    ],
    predicates: [
      '[looks|look] after {focus}, as has always been done, until somebody asks what for',
      '[wakes|wake] something that had only been resting its eyes',
    ],
    threats: [
      'the verse that was left out',
      'a stranger with a tape recorder',
      'the squire’s new solicitor',
      'a winter that was promised to someone else',
      'what lives under the tithe barn',
      'the next village',
    ],
    taglines: [
      'Careful what you sing',
      'It was only an old song',
      'The valley is listening',
      'Mind the third verse',
      'Something is in bloom',
    ],
    jobs: ['Year', 'Refrain', 'Harvest', 'Wake'],
    collectives: ['Basket', 'Hedgerow', 'Chorus'],
  },
}
