/** A kind of episode: titles and loglines, as templates over the cast and the prompt. */
export interface Beat {
  readonly id: string
  /** `{noun}` is one of the prompt’s words with a capital; the others are plain. */
  readonly titles: readonly string[]
  readonly loglines: readonly string[]
}

/**
 * The arc of a season, in order. Slots: `{lead} {second} {third}` first names, `{focus} {todo} {affair} {place}`,
 * `{threat}`, `{noun}`.
 */
export const BEATS: readonly Beat[] = [
  {
    id: 'setup',
    titles: ['Pilot Light', '{noun}, Interrupted', '{TheNoun} in Question', 'A Modest Proposal', 'First, {theNoun}'],
    loglines: [
      '{lead} wakes to find {focus} on everybody’s lips and {second} on the doorstep with a plan on a napkin.',
      'It begins with {focus}, a bad night’s sleep, and {second}, who says the one thing {lead} hoped never to hear: “Why not?”',
      'On the worst day of the year {lead} is handed a reason to {todo}, and no excuse not to.',
      'Nobody in {place} talks about {focus}. By nightfall {lead} and {second} can talk of nothing else.',
    ],
  },
  {
    id: 'gathering',
    titles: ['The Wrong People', 'Everyone You Can Trust', 'Some Experience Required', 'A Table for {count}'],
    loglines: [
      '{lead} looks for the best people for {affair} and gets the ones who come to the door.',
      'Every promise {second} ever made turns up in {place} at once, hungry and asking where to sit.',
      '{third} agrees to help on three conditions. The third one is {second}.',
      'They are introduced, they are fed, and they are told the truth about {focus}, in that order, which is a mistake.',
      'Nobody answers the advertisement. On the last evening {third} comes in out of the weather to ask what it meant by “{noun}”.',
      '{second} knows somebody, who owes somebody, who lives with {third}. By dawn there are enough of them to fail properly.',
    ],
  },
  {
    id: 'rules',
    titles: ['House Rules', 'The Small Print', 'What {theNoun} Costs', 'A Short Course in Trouble'],
    loglines: [
      'There are rules about {focus}. {third} has read them, and starts to laugh.',
      'To practise, they try something easy. It takes all night, two ladders and an apology to {place}.',
      '{second} teaches {third} how it is done, and learns from the questions that it was never done right.',
      'Nine things must never be done near {focus}. They have done four of them by noon, and {second} is humming.',
      '{lead} draws a plan of {affair} on a tablecloth. {third} sets down a hot dish on the only part that mattered.',
    ],
  },
  {
    id: 'obstacle',
    titles: ['Uninvited', 'A Visitor', 'The Opposition', 'Someone to See You'],
    loglines: [
      'They have not reckoned with {threat}. {lead} ought to have; there were signs.',
      'There is room in {place} for one kind of trouble. This week it gets two: {second}’s past, and {threat}.',
      'They had allowed for everything about {affair} except {threat}.',
      '{Threat}: that is all {lead} says, and sits down. {second} puts the kettle on; {third} packs.',
      'Somebody else wants {focus}, and has manners, money and a head start. Worse, {second} rather likes them.',
    ],
  },
  {
    id: 'small-win',
    titles: ['Beginners’ Luck', 'Almost', 'The Good Night', '{noun} by Moonlight'],
    loglines: [
      'For one night everything works. {second} dances; {lead} makes a speech; nobody watches the door.',
      'The first try at {affair} succeeds by accident, and {third} takes the credit with disastrous grace.',
      'A small triumph, a large supper, and in the middle of the toast {lead} sees who is missing.',
      'They come within a hand’s breadth of it. {third} laughs at the wrong moment, and {second} loves {third} for it.',
      '{Place} throws them a party. It is for the wrong reason, but there is cake.',
    ],
  },
  {
    id: 'turn',
    titles: ['The Other Half of the Truth', 'Turncoat Weather', '{TheNoun} Was Never Ours', 'Read It Again'],
    loglines: [
      '{lead} learns what {focus} really {focus?means|mean} to {second}, and that it was written down all along.',
      'It comes out that {third} has known about {threat} from the first day, and said nothing, and why.',
      'Halfway there, they find that somebody has been there first, and left a note for {second}.',
    ],
  },
  {
    id: 'cost',
    titles: ['What {third} Did', 'The Bill', 'Paid in Full', 'An Empty Chair'],
    loglines: [
      '{third} makes a bargain to protect the others, and it holds for almost an hour.',
      'Somebody has to pay for {affair}. {second} draws the short straw, and {lead} sees that it was cut.',
      'One chair at the table stays empty, and no one will be the first to move it.',
      'What {second} gave up for {affair} is found in the post, returned to sender.',
      '{lead} is offered everything, signed and dated. It only needs the name of {third}.',
    ],
  },
  {
    id: 'low',
    titles: ['Dark House', 'Without {theNoun}', 'The Long Tuesday', 'Nobody Home'],
    loglines: [
      'All of it is lost: {focus}, the plan, the good opinion of {third}. {lead} sits on the stairs and does not put on the light.',
      'They go home separately. {Place} has never been so quiet, nor {second} so far away.',
      '{lead} says the unforgivable thing, and says it well. The door closes very softly.',
      'The news about {focus} comes while they are laughing. {third} goes on for a moment longer than the rest.',
      '{second} packs. {lead} holds the lamp, since somebody has to, and neither can find the other glove.',
    ],
  },
  {
    id: 'return',
    titles: ['Once More, with {noun}', 'The Back Door', 'Terms of Return', 'All Hands'],
    loglines: [
      'One by one they come back, each with a different excuse and the same idea.',
      '{second} knocks. {lead} counts to ten and gets as far as four.',
      'The new plan to {todo} is simpler, madder, and depends entirely on {third} telling the truth.',
      'It is {third}, of all people, who will not leave it there, and who turns up with breakfast and a worse idea.',
      'They try it again with nothing: no money, no {noun}, no hope to speak of; and are surprised at how much lighter it is to carry.',
    ],
  },
  {
    id: 'finale',
    titles: ['The Last of {theNoun}', '{noun}, at Last', 'Everyone Out', 'What We Came For'],
    loglines: [
      'The night comes. With {threat} against them, and the clock, and common sense, they set out to {todo}; and {lead} is given a choice that was never in the plan.',
      '{lead} has {focus} within reach and {second} in danger, one hand free, and about a minute.',
      'It ends where it began, with {focus} and a doorstep; but it is {second} who opens, and {lead} who says “Why not?”',
    ],
  },
]

/** Which beats a season of so many episodes has, by id. */
export const SEASONS: Readonly<Record<number, readonly string[]>> = {
  6: ['setup', 'gathering', 'obstacle', 'turn', 'low', 'finale'],
  7: ['setup', 'gathering', 'obstacle', 'small-win', 'turn', 'low', 'finale'],
  8: ['setup', 'gathering', 'rules', 'obstacle', 'turn', 'low', 'return', 'finale'],
  9: ['setup', 'gathering', 'rules', 'obstacle', 'small-win', 'turn', 'low', 'return', 'finale'],
  10: ['setup', 'gathering', 'rules', 'obstacle', 'small-win', 'turn', 'cost', 'low', 'return', 'finale'],
}
