import type { VoiceKind } from './voice.ts'

const ALL = [6, 99] as const

/** Ways of talking for anybody, and one for the young alone. */
export const ANY_VOICES: readonly VoiceKind[] = [
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
    id: 'dry',
    ages: ALL,
    how: [
      'Dry as a ship’s biscuit. The jokes are delivered with no warning, and not repeated.',
      '{name} says the worst thing in the room in the tone of someone reading out a bus timetable.',
    ],
    lines: [
      'Good news: it can’t get worse in the same way twice.',
      'I’m an optimist. I’ve packed for only one disaster.',
      'If {focus} could talk, {focus?it|they} would ask for a lawyer.',
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
      'Nobody ever looked at {focus} and felt smaller. That’s what {focus?it’s|they’re} for.',
      'I’m not disappointed. I’m just standing near you.',
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
      'What if {focus} {focus?isn’t|aren’t} the problem? What if we’re {focus?its|their} problem?',
      'I’ve thought about it for a whole minute, which for me is a sabbatical.',
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
      '{Place} doesn’t care what you meant.',
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
