import type { Archetype } from '../../../../../shared/show/character.ts'

/**
 * What somebody does in the story, by archetype. `{work}` is the role in small letters, `{prop}` a thing with article
 * or a number, `{skill}` what they are good at, in small letters and without full stop.
 */
export const DUTIES: Readonly<Record<Archetype, readonly string[]>> = {
  captain: [
    'As the {work}, {name} gives the orders and, when they go wrong, has given them. {They} [runs|run] things from whichever chair faces the door, with {prop} for a sceptre.',
    'Somebody has to be the {work}. {name} looked round, saw who else there was, and picked up {prop} with a sigh heard three rooms away.',
    'Being the {work} consists, in {name}’s view, of knowing when to stop talking. {They} [keeps|keep] {prop} on the table as a reminder.',
  ],
  detective: [
    'As the {work}, {name} asks very little. {They} [puts|put] {prop} on the table, [waits|wait], and [lets|let] the other person get uncomfortable.',
    'What makes {them} a good {work} is that nobody minds {them} being in the room until afterwards.',
    '{A:work} without {prop} is only a nosy person in a coat, {name} says, and pats the pocket.',
  ],
  hacker: [
    'As the {work}, {name} is brought whatever has stopped. {They} [lays|lay] out {prop}, [asks|ask] everyone to go away, and [holds|hold] a conversation with it.',
    'Nobody is certain what the {work} does all night. In the morning things work that did not, and {prop} has moved.',
    'Things break in order to meet {name}. It is the only theory of the {work} that fits the facts.',
  ],
  monarch: [
    'As the {work}, {name} is stared at for a living, and has learnt to stare back with {prop} in one hand.',
    'There have been better people in the part of the {work} than {name}, but none so plainly expecting to be painted.',
    'Being the {work} is nine parts posture. For the tenth, {they} [keeps|keep] {prop} behind the cushion.',
  ],
  scientist: [
    'As the {work}, {name} wants to know what is in it. {They} [has|have] {prop} to hand, two opinions, and a burn from the last time.',
    'The others bring the {work} their rashes, samples and theories, in no particular order. {name} labels all three.',
    'Give {name} {prop} and an hour. The {work} before {them} asked for a budget.',
  ],
  rogue: [
    'As the {work}, {name} is officially not here. Unofficially {they} [is|are] by the window, with {prop} under one arm.',
    '{A:work} lives by being liked for about four minutes at a time. {name} can do eleven.',
    'What {name} calls being the {work} others have called loitering. The difference, {they} [says|say], is {prop}.',
  ],
  pilot: [
    'As the {work}, {name} gets everyone there, and does not care to be told how near it was. {Prop} hangs where a saint would.',
    'Whatever moves is given to {name}. {They} [listens|listen] to it, [names|name] it, and [keeps|keep] {prop} within reach in case it answers.',
    'There are old hands and bold hands, and then there is the {work}, who brings {prop} and a cushion.',
  ],
  soldier: [
    'As the {work}, {name} goes through the door first and comes back through it last, with {prop}, and counts.',
    'People sleep better when the {work} is on the stairs. {name} has never mentioned that {they} [does|do] not.',
    'Every group has one who carries the heavy end. Here it is the {work}, and on top of the heavy end, {prop}.',
  ],
  mystic: [
    'As the {work}, {name} is asked what will happen. {They} [looks|look] into the middle distance, and at {prop}, and [describes|describe] what already has.',
    'Half of what the {work} does is done with {prop}. The other half is done while you are looking at it.',
    'Nobody quite believes in the {work}, and nobody will start without {them}.',
  ],
  teacher: [
    'As the {work}, {name} knows where everything is written down, and by whom, and in which mood. {They} [marks|mark] the place with {prop}.',
    'The {work} is consulted last and quoted longest. {name} keeps {prop} for the purpose of tapping it.',
    'It falls to the {work} to remember birthdays, precedents and who had {prop} last.',
  ],
  student: [
    'As the {work}, {name} is told to wait outside. From outside, with an ear and {prop}, {they} [has|have] learnt nearly everything.',
    'Nobody explains things to the {work}, so {they} [has|have] worked them out, and got some of them more interesting than they are.',
    'The {work} is sent for {prop}. The {work} comes back with that, two rumours and a plan.',
  ],
  explorer: [
    'As the {work}, {name} has been further than anyone here, though not always in the direction intended. {They} brought back {prop}.',
    'The {work} goes ahead to see. {name} likes the ahead better than the seeing, and says so to {prop}.',
    'There is mud on the {work}, and {prop} in the bag, and a look that is checking the sky behind you.',
  ],
  sailor: [
    'As the {work}, {name} does what has to be done every day and is noticed only when it is not. {Prop} lives on a nail by the door.',
    'The {work} was here before the rest of them and expects to be here after. {name} keeps {prop} for whoever comes next.',
    'Ask the {work} anything you like, so long as you hold the other end of {prop}.',
  ],
}

/** Things to hold where no walk of life lends any. */
export const PLAIN_PROPS: readonly string[] = [
  'a torch with a dying battery',
  'a ring of keys',
  'a tin of boiled sweets',
  'a folded map',
  'a pencil behind each ear',
  'a thermos',
  'a ball of string',
  'a small brass bell',
  'a rolled newspaper',
  'a penknife with one blade left',
  'a lantern',
  'a stopwatch',
  'a bag of dried apples',
  'a whistle',
  'a pair of field glasses',
  'a hand mirror',
  'a tobacco tin full of screws',
  'a walking stick',
]
