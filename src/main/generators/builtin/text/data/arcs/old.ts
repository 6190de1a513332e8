import type { Arc } from './arc.ts'

/** Wounds of people with more behind them than ahead. */
export const OLD_ARCS: readonly Arc[] = [
  {
    id: 'one-more',
    ages: [60, 99],
    traits: ['wry', 'unfinished'],
    past: 'They gave {name} a clock when {they} retired, a large one, and {they} [has|have] listened to it ever since. On the first Monday {they} got up at five, dressed, and drove to work. The new people were very kind. They let {them} sit in {their} old chair for an hour, and somebody fetched {them} a cup of tea in a visitor’s cup.',
    want: 'One more proper day’s work, and let it be {affair}.',
    wantMore:
      '{They} [has|have] told {their} daughter it is a walking holiday. {They} [has|have] bought the boots, for realism.',
    need: 'To be loved for something that cannot be clocked in.',
    flaw: 'Every new idea reminds {name} of an old one, which was better, and whose story takes until lunch. {They} [is|are] right more than half the time. It is the lunch that costs them.',
    fear: 'The visitor’s cup.',
    secret: '{They} did not retire. There was a mistake, and a quiet word, and then there was a clock.',
  },
  {
    id: 'forgetting',
    ages: [62, 99],
    traits: ['gallant', 'forgetful'],
    past: '{name} has begun to lose nouns. They go in the night, like teaspoons: “colander” went in June, then the name of the street, then a nephew. {They} [covers|cover] for it with charm, of which {they} [has|have] a lifetime’s supply, and with a small card in the breast pocket that begins: “You are fond of these people.”',
    want: 'To {todo} while {they} still [knows|know] what it was for.',
    wantMore:
      'Afterwards {they} would like it written down by somebody with a clear hand, and read aloud to {them} at intervals, as news.',
    need: 'To tell one person, and to hand over the card.',
    flaw: 'Because {they} must not be caught, {name} decides fast and never goes back. {They} [bluffs|bluff] where {they} could ask. Half the company take it for leadership.',
    fear: 'A beloved face, and nothing underneath it.',
    secret:
      'There is a plan of everything they are about to do, drawn on the wall behind {their} wardrobe. Two of the names on it are wrong, and {they} cannot tell which.',
  },
  {
    id: 'rival-dead',
    ages: [60, 99],
    traits: ['vain', 'tender'],
    past: 'For forty years {name} had an enemy, a superb one, and then one morning it was in the paper, on page eleven. {They} went to the funeral to gloat and got asked to speak. {They} spoke for half an hour. There was not a dry eye, and the widow has been sending {them} marmalade.',
    want: 'To {todo}, since that is what a certain dead rival would have tried next.',
    wantMore: '{They} [catches|catch] {themself} saving up remarks. There is nobody left who would be properly stung.',
    need: 'A friend. It need not be a good one to begin with; they never are.',
    flaw: '{name} sharpens {themself} on whoever is nearest. {They} [means|mean] it as an invitation. The young ones do not know the steps, and bleed.',
    fear: 'Being outlived by nobody in particular.',
    secret: 'They had dinner together every New Year’s Eve, by the back stairs, and never once talked about work.',
  },
  {
    id: 'the-son',
    ages: [60, 99],
    traits: ['gruff', 'sentimental'],
    past: 'There is a son, in another hemisphere, who telephones on the first of the month and talks about the weather. {name} talks about the weather back. In the drawer there is a speech, revised for each occasion, that begins “What I ought to have said at the airport”, and so far it has always rained.',
    want: 'A reason to ring {their} son, and {affair} is one.',
    wantMore:
      'It would have to be on the second of the month, for the surprise. The boy liked that sort of thing once. {They} [has|have] kept the bedroom exactly so, including, {they} [admits|admit], the socks.',
    need: 'To be rung up, and not to be doing anything at all.',
    flaw: '{They} [treats|treat] everyone under fifty as a second chance, with packed lunches. When they turn out to be merely themselves, {name} takes it as a death in the family.',
    fear: 'A clear line.',
    secret:
      'There was a first of the month when it did not ring. {They} [has|have] not asked why, and it has not rung since.',
  },
  {
    id: 'the-medal',
    ages: [62, 99],
    traits: ['stately', 'ashamed'],
    past: 'The medal is in a biscuit tin, under the biscuits. {name} got it for holding a door shut, and never explained what was on the other side, nor that it knocked. Each year the veterans’ club sends a car. Each year {they} [has|have] a cold.',
    want: 'To open a door, just one, on the way to {affair}.',
    wantMore: 'It is a figure of speech. It is also, as everyone who has shared a landing with {them} knows, not one.',
    need: 'To tell it in order, from the knock.',
    flaw: 'No crisis moves {name}. The voice stays level, the tie stays straight, and the people who are screaming feel, on top of everything else, underdressed. What looks like calm is a hand, still on a handle.',
    fear: 'Three knocks, evenly spaced.',
    secret: '{They} could hear who it was.',
  },
  {
    id: 'late-love',
    ages: [60, 99],
    traits: ['flirtatious', 'honest'],
    past: '{name} was sensible until the age of fifty-eight and then stopped, one afternoon, in the queue at a post office, on account of a stranger’s laugh. It lasted eleven months. The stranger is dead, the pension is spent, and {they} would do it again from the stamp onwards.',
    want: 'To be ridiculous once more, at {affair}, while the knees hold.',
    wantMore: '{They} [has|have] bought a scarf for it. {Their} children have held a meeting about the scarf.',
    need: 'To grieve as if it had been a long marriage, since that is how long it was.',
    flaw: 'Good advice makes {name} contrary. Tell {them} that the ice is thin, and {they} will go and see how thin, in the scarf, with somebody else’s arm through {theirs}.',
    fear: 'Being called marvellous by a nurse.',
    secret: 'The stranger was married. So, at the time, was {name}.',
  },
]
