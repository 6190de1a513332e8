/** A way of talking: how, and lines to prove it. Lines may name `{focus}`, `{fellow}` and `{place}`. */
export interface VoiceKind {
  readonly id: string
  readonly how: readonly [string, string]
  readonly lines: readonly string[]
  /** Oldest and youngest for whom it rings true. */
  readonly ages: readonly [low: number, high: number]
}

const ALL = [6, 99] as const
const GROWN = [20, 99] as const

export const VOICES: readonly VoiceKind[] = [
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
      'I didn’t steal {focus}. I gave it a wider circle of acquaintance.',
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
    id: 'technical',
    ages: ALL,
    how: [
      'Precise to the second decimal, except about feelings, which {they} [gives|give] to the nearest ten.',
      'Explains everything, always, starting from the screws. Under stress {name} recites part numbers.',
    ],
    lines: [
      'It’s not broken. It’s giving us information.',
      'On a scale of one to ten I am fine, plus or minus six.',
      'I ran the numbers on {focus}. The numbers asked to sit down.',
      'Define “safe”. Take your time. We have ninety seconds.',
      'I love {fellow}, in the sense of a measurable increase.',
      'There are three wires. I have cut four.',
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
      'One does not “pop in” to {place}. One arrives, or one is carried.',
      'They booed, yes. But in tune.',
      'I have forgiven {fellow}. I did it in front of people.',
      'History will be kind to us. I am seeing to the catering.',
      'Ask me again about {focus}, but from over there, by the light.',
    ],
  },
  {
    id: 'dry',
    ages: ALL,
    how: [
      'Dry as a ship’s biscuit. The jokes are delivered with no warning, and not repeated.',
      '{name} says the worst thing in the room in the tone of someone reading out a bus timetable.',
    ],
    lines: [
      'Good news: it can’t get worse in the same way twice.',
      'I’m an optimist. I’ve packed for only one disaster.',
      'If {focus} could talk, it would ask for a lawyer.',
      'I admire {fellow}. It’s like watching a piano come downstairs.',
      'Let’s call it Plan A, so that it has something to live up to.',
      'I would panic, but I’ve seen what you people do with it.',
    ],
  },
  {
    id: 'gentle',
    ages: ALL,
    how: [
      'Quietly, so that people lean in. {They} [asks|ask] a question and then [does|do] the rare thing, and [waits|wait].',
      '{name} uses everyone’s name, softly, as if handing back something they had dropped.',
    ],
    lines: [
      'You don’t have to be brave in here. It’s only me and the kettle.',
      'Tell it badly. I’ll still know what you mean.',
      'I think {fellow} is not angry. I think {fellow} is hungry and eleven years old.',
      'We could be kind about it. It’s quicker.',
      'Nobody ever looked at {focus} and felt smaller. That’s what it’s for.',
      'I’m not disappointed. I’m just standing near you.',
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
      'I have looked upon {focus}, and I tell you it looked back.',
      'Forgive {fellow}; and if you cannot forgive, then forge.',
      'The road to {place} is paved, and that’s the first thing wrong with it.',
      'I don’t ask you to believe. I ask you to lift the other end.',
    ],
  },
  {
    id: 'rapid',
    ages: ALL,
    how: [
      'Three thoughts at once, all of them through one door. {name} interrupts {themself} and apologises to the wrong half.',
      'Fast, and faster when happy. Nouns go missing; enthusiasm does not.',
    ],
    lines: [
      'Okay, so, no, wait, yes: it’s terrible, it’s perfect, hold this.',
      'I had a plan but it had a better plan and now they’re not speaking.',
      'Don’t touch that, touch this, actually don’t touch {fellow} either.',
      'I’m not nervous, this is just how I look at this speed.',
      'What if {focus} isn’t the problem? What if we’re its problem?',
      'I’ve thought about it for a whole minute, which for me is a sabbatical.',
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
    id: 'proverb',
    ages: ALL,
    how: [
      'Proverbs from a grandmother who, it turns out, never existed.',
      'Everything reminds {name} of a saying, and the saying is nearly always about soup.',
    ],
    lines: [
      'A borrowed spoon stirs the deepest.',
      'My grandmother used to say: run first, be proud after.',
      'You can’t teach a fish to wait.',
      'Never trust a quiet goat, nor {fellow} after supper.',
      'He who sleeps on {focus} wakes up taller or not at all.',
      'When the roof goes, at last you see the stars; also the neighbours.',
    ],
  },
  {
    id: 'truth',
    ages: [6, 99],
    how: [
      'Says what {they} [sees|see]. It has cleared rooms. There is no malice in it, which makes it worse.',
      'Plain questions, asked once, looking straight at you.',
    ],
    lines: [
      'Why are you smiling? You’re sad.',
      'Everybody knows. They’re just being tall about it.',
      'If it’s a secret, why is it so loud?',
      'I counted. There’s one of us too many.',
      '{fellow} isn’t scary. {fellow} is scared, with shoulders.',
      'I don’t want {focus}. I want to know why you do.',
    ],
  },
  {
    id: 'salt',
    ages: ALL,
    how: [
      'Salty, practical, allergic to adjectives. Swears by saints of {their} own invention.',
      '{name} talks while mending something, and looks at the thing and not at you.',
    ],
    lines: [
      'Hold that. Tighter. No, that’s my hand.',
      'Saint Osric’s socks, who tied this?',
      'I’ve seen worse. I was it.',
      'A knot’s only a promise that you can undo.',
      'Tell {fellow} the kettle’s on and I’m wrong. In that order.',
      '{place} doesn’t care what you meant.',
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
      'You don’t solve {focus}. You just find out where it hurts.',
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
  {
    id: 'kid',
    ages: [6, 19],
    how: [
      'Deadpan, and about forty years older than the face it comes out of.',
      '{name} bargains. Every request has a counter-offer, and a deadline.',
    ],
    lines: [
      'I’m not lost. I’m ahead.',
      'You can’t ground me. You don’t even know where I live.',
      'I’ll tell you about {focus} for two biscuits. Three, with the ending.',
      'Grown-ups say “we’ll see” when they’ve already seen.',
      'I’m not crying, I’m listening hard.',
      '{fellow} said I’d understand when I’m older. I’m older than when {fellow} said it.',
    ],
  },
]
