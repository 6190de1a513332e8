import type { Arc } from './arc.ts'

/** Wounds that one can have at any age. */
export const ANY_ARCS: readonly Arc[] = [
  {
    id: 'middle-child',
    ages: [8, 99],
    traits: ['loyal', 'jealous'],
    past: 'There were five children in the house and {name} was the one who got counted last. Twice {they} got left behind at a service station; the second time {they} had made friends there by the time anybody came back. {They} can still do the washing-up of a family of seven in eleven minutes.',
    want: 'To be picked first when it comes to {affair}.',
    wantMore: 'Not thanked, not paid, only picked, and aloud, while the others are still standing there in a line.',
    need: 'To choose somebody. It had not occurred to {them} that this, too, is a position one can hold.',
    flaw: '{name} keeps score on behalf of everybody. {They} [knows|know] who got the larger half and who was asked along on Thursday, and {they} can make a birthday feel like an audit.',
    fear: 'A car door closing, and the car moving off.',
    secret: 'The second time, at the service station, {they} had hidden.',
  },
  {
    id: 'invention',
    ages: [8, 99],
    traits: ['inventive', 'obsessive'],
    past: 'At nine, {name} built a machine out of a bicycle, a clock and a drawer of spoons, and for one evening it worked. Nobody was at home to see. {They} [has|have] built it again every year since, and it has never done more than shake; but {they} saw it, once, and {they} [knows|know] what it did.',
    want: 'To be of use in {affair}, with a machine that nobody believes in.',
    wantMore:
      '{They} [has|have] a list of who should be in the room. The first name has been crossed out and written back so often that the paper is felt.',
    need: 'To be believed without a demonstration.',
    flaw: 'People are interrupted by {name} with news of spoons. {They} can go three days without noticing hunger, weather or that somebody has been crying in the same room, and then [asks|ask] them to hold the torch.',
    fear: 'That it never worked.',
    secret: 'Somebody was at home. Somebody saw it, and asked {them} to promise never to do it again.',
  },
  {
    id: 'translator',
    ages: [8, 99],
    traits: ['tactful', 'lonely'],
    past: '{name} grew up between two people who did not speak the same language, and had to carry every sentence across the kitchen. {They} softened things on the way. For years a whole marriage ran on jokes nobody had made, and when the two at last learnt to talk to each other, it was over by Whitsun.',
    want: 'To hear what {fellow} really thinks of {affair}, unsoftened.',
    wantMore:
      'And to say something back that has not been sanded first. {They} [has|have] got as far as opening {their} mouth.',
    need: 'To let two people quarrel, and to leave the room.',
    flaw: 'Everything {name} passes on is a little kinder than it was. Warnings arrive as hints, and ultimatums arrive as weather. It is a lovely quality, and it has sunk more than one boat.',
    fear: 'Being asked which of them was right.',
    secret:
      'The last thing {they} ever carried across that kitchen was “please stay”. {They} translated it as “good night”.',
  },
  {
    id: 'brave-once',
    ages: [9, 99],
    traits: ['modest', 'frightened'],
    past: '{name} was once very brave, for about a minute, at a swimming bath. There was a certificate and a bun. Everyone has expected it of {them} ever since, and so {they} [has|have] been pushed to the front of every emergency by people who mean it as a compliment.',
    want: 'To get through {affair} without anybody finding out how scared {they} [is|are].',
    wantMore: 'A second best would be to hold somebody’s coat. {They} [is|are] very good with coats.',
    need: 'To say “I am frightened” first. It turns out that half the room has been waiting for someone to start.',
    flaw: 'Rather than refuse, {name} delays: a shoelace, a sneeze, a sudden interest in the notice about fire doors. By the time {they} [has|have] run out of shoelaces, somebody less able has usually gone in.',
    fear: 'Water, heights, horses, and the phrase “you’re the one who”.',
    secret: '{They} had been trying to climb out. The child was simply holding on to {them}.',
  },
  {
    id: 'collector',
    ages: [8, 99],
    traits: ['tender', 'light-fingered'],
    past: '{name} takes small things: a button, a bus ticket, the last match in the book. Never anything of worth, and never from a person {they} [dislikes|dislike]. The shoebox is labelled by date, and to look through it is to see everybody {they} ever hoped to be remembered by.',
    want: 'One thing from {place} that is given and not taken.',
    wantMore:
      '{They} [leaves|leave] room for it in the box. {They} [leaves|leave], to be honest, rather a lot of room.',
    need: 'To ask. The word is “may I”, and people so often say yes that it seems hardly fair.',
    flaw: 'Nothing near {name} is quite where it was put, and trust goes missing in the same way: a little at a time, by no one in particular. {They} [is|are] always the first to help look.',
    fear: 'Somebody opening the box with a smile.',
    secret:
      'Among the buttons there is one object that matters a great deal to {fellow}, who is still searching for it.',
  },
  {
    id: 'promise',
    ages: [8, 99],
    traits: ['earnest', 'unbending'],
    past: 'A dying person is a hard person to refuse, and {name} was alone with one when the promise was asked for. {They} said yes. It was a foolish promise, of the sort one makes about ashes or dogs, but there it was, with nobody left to release {them} from it.',
    want: 'To keep an old promise before {affair} makes it impossible.',
    wantMore:
      '{They} will not say what was promised. {They} will say that there is a date, that it is soon, and that it involves a ladder.',
    need: 'To be told that the dead do not check.',
    flaw: 'To {name} a thing once said is a thing nailed down. {They} cannot bend a plan, forgive a change of mind or understand a maybe, and {they} [hears|hear] “we’ll see” as a solemn oath.',
    fear: 'Waking one day unable to recall the exact words.',
    secret:
      '{They} had {their} fingers crossed. {They} [has|have] never told anyone, and it is why {they} [is|are] so strict.',
  },
  {
    id: 'understudy',
    ages: [10, 99],
    traits: ['watchful', 'hungry'],
    past: 'For as long as anyone can remember, {name} has known everyone else’s part. {They} learnt the neighbours’ arguments through the wall and could play either side. When somebody fell ill, {they} stepped in; when somebody recovered, {they} stepped out again, and the chair was never even warm.',
    want: 'Two minutes at the centre of {affair}, with the lights on.',
    wantMore:
      '{They} [has|have] them planned to the second. There is a pause in the middle that would break your heart.',
    need: 'A part that nobody wrote. The first night will be a disaster, and it will be {their} own.',
    flaw: '{name} wishes people well and also, very slightly, ill: a cold, a missed train, a sprained ankle of no lasting consequence. {They} [hates|hate] this. {They} [checks|check] the trains.',
    fear: 'Being ready, for ever.',
    secret: 'On one occasion {they} did not leave it to chance. It was only a small stair, and only a little soap.',
  },
  {
    id: 'letter-unsent',
    ages: [9, 99],
    traits: ['shy', 'eloquent'],
    past: 'Every Sunday {name} writes to somebody who has not written back since the summer of the flood. The replies {they} [imagines|imagine] have become so good that {they} once lost an argument to one. There are by now three hundred and twelve letters, all stamped, in a hatbox that used to hold a hat.',
    want: 'To have some news worth posting; {affair} would do.',
    wantMore:
      '{They} [has|have] written this one in advance, leaving blanks. It is the best of the three hundred and thirteen.',
    need: 'To speak to somebody who can interrupt.',
    flaw: '{name} is fluent on paper and vanishes in person. In the moment that calls for one plain word {they} [nods|nod], and at midnight something magnificent is slipped under the wrong door.',
    fear: 'An answer.',
    secret:
      'One came. It has been lying unopened between the pages of an atlas for six years, at the map of the place it was posted from.',
  },
  {
    id: 'twin',
    ages: [8, 99],
    traits: ['bold', 'incomplete'],
    past: '{name} is one of two. The other was the one with the ideas, the nerve and the better ears, and went away after a quarrel about something so small that both have had to invent a larger one since. People still look just past {their} shoulder when {they} [comes|come] in.',
    want: 'To {todo} alone, and so be whole at last or at least even.',
    wantMore:
      '{They} [rehearses|rehearse] telling the story of it afterwards, always to the same face, which is nearly {their} own.',
    need: 'To send a postcard with the true small reason on it.',
    flaw: '{name} leaves gaps. {They} [stops|stop] halfway through a sentence, a staircase or a plan, in the sure belief that somebody will do the other half, and [is|are] then furious with whoever tries.',
    fear: 'Mirrors in shops, from the side.',
    secret: 'The quarrel was over who had to go. They drew straws, and {name} had looked.',
  },
  {
    id: 'weather-child',
    ages: [8, 99],
    traits: ['dreamy', 'unlucky'],
    past: 'It rained at the christening, hailed at the first day of school and thundered at every birthday until they were cancelled. People joke about it. {name} stopped joking in the year of the drought, when two farmers came to the door with their hats in their hands and asked {them} to come outside.',
    want: 'To be at the heart of {affair} and for nothing to fall from the sky.',
    wantMore:
      '{They} [carries|carry] an umbrella for others. {They} [does|do] not open it for {themself}; that, {they} [feels|feel], would be asking.',
    need: 'To stand in a field on a fine day and take no credit.',
    flaw: '{name} believes {they} [is|are] the reason. Whatever breaks, {they} [has|have] already apologised for it, and people who apologise for everything are, in the end, no help at all in finding out what happened.',
    fear: 'Picnics.',
    secret:
      'It did rain, for the farmers. {They} had only said some words to make them go away, and {they} [remembers|remember] the words.',
  },
]
