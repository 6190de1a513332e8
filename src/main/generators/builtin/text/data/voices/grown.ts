import type { VoiceKind } from './voice.ts'

const GROWN = [20, 99] as const

/** Ways of talking that take some living. */
export const GROWN_VOICES: readonly VoiceKind[] = [
  {
    id: 'rounder',
    ages: GROWN,
    how: [
      'Silky and unhurried. {name} never quite lies, and {they} [uses|use] “darling” as punctuation.',
      'Charm first, content later. A question put to {name} comes back as a compliment.',
    ],
    lines: [
      'I never lie, darling. I round up.',
      'Trust me. Or don’t, but do it quickly.',
      'I have been thrown out of nicer places than {place} by nicer people.',
      'That isn’t a debt. That’s a friendship with numbers in it.',
      'I didn’t steal {focus}. I gave {focus?it|them} a wider circle of acquaintance.',
      'Everybody has a price. Mine is lunch.',
    ],
  },
  {
    id: 'clipped',
    ages: GROWN,
    how: [
      'Short sentences. Shorter when angry. {name} puts the full stop where others draw breath.',
      'Talks like someone paying by the word, and tips only when moved.',
    ],
    lines: [
      'No. Next.',
      'I heard you. I’m letting you hear you.',
      'Two problems. One is {focus}. The other is looking at me.',
      'I don’t worry. I count.',
      'Say it shorter. Then say it to {fellow}.',
      'I was afraid once. It was a Tuesday.',
    ],
  },
  {
    id: 'wanderer',
    ages: GROWN,
    how: [
      'Sets out on a sentence as if on a country walk, and arrives, muddy and pleased, somewhere else.',
      '{name} begins every answer two generations early. Patience is rewarded, on the whole.',
    ],
    lines: [
      'Now, to understand {focus} you have to have known my aunt’s second husband.',
      'I’m coming to the point. I can see its roof from here.',
      'It was a Wednesday, or it was raining; they felt the same in those days.',
      'As my mother said, and she was wrong, but she said it beautifully.',
      'There’s a moral to this, unless I’ve got hold of the other story.',
      'You’ll laugh. {fellow} didn’t, but {fellow} was bleeding.',
    ],
  },
  {
    id: 'grand',
    ages: GROWN,
    how: [
      'Speaks to the back row even in a cupboard. Refers to small setbacks as “the winter of that year”.',
      '{name} has entrances. {They} [has|have] been known to leave a room in order to come back into it properly.',
    ],
    lines: [
      'I do not shout. I am simply audible.',
      'One does not ‘pop in’ to {place}. One arrives, or one is carried.',
      'They booed, yes. But in tune.',
      'I have forgiven {fellow}. I did it in front of people.',
      'History will be kind to us. I am seeing to the catering.',
      'Ask me again about {focus}, but from over there, by the light.',
    ],
  },
  {
    id: 'preacher',
    ages: GROWN,
    how: [
      'Falls into threes, and into scripture that is not in any edition. The hands join in.',
      'Rolls the sentences like barrels. Even the shopping list builds to something.',
    ],
    lines: [
      'There is a time to run, a time to hide, and a time to have left already.',
      'Blessed are the late, for they shall find parking.',
      'I have looked upon {focus}, and I tell you {focus?it|they} looked back.',
      'Forgive {fellow}; and if you cannot forgive, then forge.',
      'The road to {place} is paved, and that’s the first thing wrong with it.',
      'I don’t ask you to believe. I ask you to lift the other end.',
    ],
  },
  {
    id: 'official',
    ages: GROWN,
    how: [
      'In the passive voice, where possible. Love, if it is ever declared by {name}, will be declared in triplicate.',
      'Bureaucratic, with glimpses of a wild heart in the subordinate clauses.',
    ],
    lines: [
      'Mistakes were made. I have the names.',
      'I’m not refusing. I am declining to have been asked.',
      'There is a form for {focus}. I wrote it. It’s rather moving.',
      'Subject to weather, I would die for you.',
      'Kindly inform {fellow} that I am not crying, and copy me in.',
      'It’s against the rules. I should know; I have wept over them.',
    ],
  },
  {
    id: 'barbed',
    ages: GROWN,
    how: [
      'Compliments with the pin left in. The sharper {name} gets, the better {they} [likes|like] you.',
      'Never raises {their} voice; lowers it, and the temperature along with it.',
    ],
    lines: [
      'You’re not stupid. You’re just early.',
      'I’d explain, but I left my crayons at home.',
      'That was nearly an apology. Sit, and have another run at it.',
      'I’ve buried better plans than {fellow} will ever have.',
      'You want {focus}? Get in line. Behind me. Further.',
      'I don’t hold grudges. I hang them, where there’s light.',
    ],
  },
  {
    id: 'noirish',
    ages: GROWN,
    how: [
      'Talks out of the side of a long night. Similes arrive uninvited and stay for a drink.',
      'Narrates. {name} can make the buying of stamps sound like the last reel.',
    ],
    lines: [
      'It was the kind of silence you could get fingerprints off.',
      'I’ve got a heart. It’s at the cleaner’s.',
      'Everybody in {place} had an alibi, and every alibi had a friend.',
      '{fellow} walked in like bad news in good shoes.',
      'You don’t solve {focus}. You just find out where {focus?it hurts|they hurt}.',
      'I asked for the truth. They gave me a menu.',
    ],
  },
  {
    id: 'host',
    ages: GROWN,
    how: [
      'Feeds people in mid-sentence. No quarrel can be finished near {name}, because a plate appears.',
      'Warm, bossy and full of orders, all of which begin with “now you just”.',
    ],
    lines: [
      'You look terrible. Sit. Not there, that’s for crying.',
      'Now you just eat that, and then you can be furious.',
      'Nobody ever ended the world on a full stomach.',
      'I set a place for {fellow}. I always set a place. It’s how I shout.',
      'We’ll deal with {focus} after soup.',
      'I’ve hidden the knives, so we’re having stew.',
    ],
  },
  {
    id: 'scholar',
    ages: GROWN,
    how: [
      'In footnotes. {name} qualifies, cites and, now and then, to general alarm, concludes.',
      'Careful, curious, helplessly accurate. Says “strictly speaking” and then never does.',
    ],
    lines: [
      'Strictly speaking, we’re all dead; but let’s not be strict.',
      'There are two theories about {focus}, and I was married to the other one.',
      'I wouldn’t say lost. I’d say insufficiently cited.',
      'The literature is silent on {fellow}. The literature has been lucky.',
      'I may be wrong. I have been since breakfast, and one gets a taste for it.',
      'That’s not a legend, it’s a very old complaint.',
    ],
  },
]
