import type { Arc } from './arc.ts'

/** Wounds of people who are not grown yet. */
export const YOUNG_ARCS: readonly Arc[] = [
  {
    id: 'seven-schools',
    ages: [6, 19],
    traits: ['clever', 'guarded'],
    past: 'This is the seventh new start that {name} has been given, and {they} [has|have] it down to a system: a joke by noon, a nickname by Wednesday, one good secret traded for another. It works everywhere. It has also left {them} with seven best friends who know seven different people.',
    want: 'To still be here when {affair} is over.',
    wantMore:
      '{They} [has|have] unpacked the bottom layer of the bag, which has never happened before. {They} [visits|visit] it.',
    need: 'To have a boring afternoon with somebody and not perform.',
    flaw: '{name} leaves before {they} can be left. A small unkindness at the right moment does it, and {they} [knows|know] everyone’s right moment, having made a study.',
    fear: 'A grown-up sitting down on the edge of the bed.',
    secret: 'They did not have to move the last three times. {They} asked to.',
  },
  {
    id: 'small-detective',
    ages: [6, 19],
    traits: ['nosy', 'brave'],
    past: 'On {their} eighth birthday {name} was given a notebook, and by the evening the family had a problem. {They} wrote down when people came and went, and what they said they had been doing. {They} only wanted to be thorough. It is how {their} father was found out, over cake, to applause.',
    want: 'To know the whole truth about {focus}, with times.',
    wantMore: 'There is a page for each person here. {Their} own page has one line on it, and a question mark.',
    need: 'To find something out and close the notebook.',
    flaw: '{They} [thinks|think] that a fact, once found, must be said at once, and to everybody. {They} [is|are] nearly always right. It has not yet made anyone happy, and {they} [is|are] looking into that.',
    fear: 'Not noticing.',
    secret: '{They} [knows|know] where {their} father lives now. It is four streets away. {They} [has|have] the times.',
  },
  {
    id: 'adult-child',
    ages: [6, 19],
    traits: ['capable', 'tired'],
    past: '{name} can cook for six, read a final demand and imitate {their} mother on the telephone well enough for the bank. At home somebody had to. {They} [has|have] a serious little cough that {they} [uses|use] before speaking to officials, and it has got them another month on three occasions.',
    want: 'To {todo}, and then to be sent to bed by somebody.',
    wantMore: '{They} would complain, naturally. {They} [has|have] been looking forward to the complaining.',
    need: 'To be bad at something and get a biscuit anyway.',
    flaw: 'Nobody may carry anything for {name}. {They} [runs|run] other people’s lives with kindness and a clipboard, and {they} will not be told to sit down, least of all by somebody who is right.',
    fear: 'A letter with a window in it.',
    secret:
      '{Their} mother has been better since March. {They} [has|have] not told anyone, and [goes|go] on being needed.',
  },
  {
    id: 'liar',
    ages: [6, 19],
    traits: ['imaginative', 'cheeky'],
    past: 'According to {name}, {their} parents are divers, or spies, or dead, or on television. The truth is that they work at a depot and are fond of {them}, and {they} [finds|find] it hard to forgive anybody for being so little use in conversation.',
    want: 'To have something happen to {them} that does not need improving, beginning with {affair}.',
    wantMore: 'So far it has not needed much. {They} [has|have] added only the bear.',
    need: 'To bring somebody home for tea, to the depot people, and hear them called nice.',
    flaw: '{name} lies when the truth would serve better, out of sheer craftsmanship. When {they} [runs|run] in shouting that there is smoke, everybody asks what colour.',
    fear: 'Parents’ evening.',
    secret: 'One of the stories was true. {They} told it badly, on purpose, so that no one would believe {them}.',
  },
  {
    id: 'prodigy',
    ages: [6, 19],
    traits: ['gifted', 'solemn'],
    past: 'They found out at four what {name} could do, and since then {they} [has|have] been driven to places to do it. {They} [has|have] met two presidents, and nobody {their} own age. Lately it has been getting more difficult. {They} [has|have] told no one that it used to come with a colour, and that the colour has gone.',
    want: 'To find out whether anyone would want {them} for {affair} if {they} could not do it.',
    wantMore:
      'There is an experiment planned. It requires one public failure, a good alibi and someone to walk home with.',
    need: 'To play, in the ordinary sense, with a ball.',
    flaw: '{name} cannot bear beginners, being frightened of them. {They} [corrects|correct] people who are merely enjoying themselves, and {they} [does|do] it with the face of a very small judge.',
    fear: 'Applause that starts a moment late.',
    secret: '{They} failed the last time already. {They} switched the cards, and everybody clapped.',
  },
  {
    id: 'runaway',
    ages: [6, 19],
    traits: ['tough', 'homesick'],
    past: '{name} ran away with a torch, a jar of peanut butter and a plan as far as the corner. That was some time ago. {They} [has|have] kept the jar, and [tells|tell] the corner as a joke; what comes after the corner {they} [does|do] not tell.',
    want: 'To be of such use in {affair} that nobody asks where {they} [lives|live].',
    wantMore:
      '{They} [gets|get] up before the others and [has|have] done half the chores by the time anyone could send {them} away.',
    need: 'To be asked where {they} [lives|live], by somebody who then listens to the end.',
    flaw: '{name} trusts no gift. Food is counted, kindness is searched for the hook, and the one person who has none gets the hardest time of all.',
    fear: 'A familiar car, driving slowly.',
    secret:
      'Once a month {they} [rings|ring] home, [listens|listen] to “hello, hello?”, and [hangs|hang] up. Last month the voice said: “The back door’s open, love.”',
  },
]
