/** Ways into a fear; what follows begins small, after the colon. */
export const FEAR_OPENERS: readonly string[] = [
  '{name} is afraid of very little, and of this:',
  'Underneath lies a plain fear:',
  'Wake {them} in the night, ask what {they} [dreads|dread], and you will hear:',
  'What {they} [fears|fear] is quickly said:',
  'There is one thing {they} will cross the road to avoid:',
  'The nightmare, when it comes, is always the same:',
  '{They} can face most things. The exception:',
  'If {name} goes pale, it is one thing only:',
  'A short list of {their} fears would run:',
  'Look for what {they} never [jokes|joke] about, and you will find it:',
]

/** Ways into a secret; what follows is one or more whole sentences. */
export const SECRET_OPENERS: readonly string[] = [
  'Here is what nobody has been told.',
  'One thing {they} [has|have] said to no one.',
  'The rest is in no file.',
  'Not even {fellow} knows what comes next.',
  '{They} would deny what follows, and well.',
  'And there is this, which must not leave the page.',
  'What {they} [leaves|leave] out of every version is short.',
  'Only the reader knows the following.',
  'There is more, and it is the part that matters.',
  'Some of it has never been said aloud.',
]

/** Why the need is not met yet. */
export const NEED_TAILS: readonly string[] = [
  '{fellow} could give it to {them}. {fellow} has not been asked.',
  'It is to be had in {place} for nothing, which is why {they} [has|have] walked past it every day.',
  'It cannot be bought, borrowed or won, and those are the three things {they} [knows|know] how to do.',
  'Everyone can see it but {name}.',
  '{Affair} may yet bring it about, by going wrong in the right way.',
  'Twice it has been within reach. Both times {they} looked at {their} watch.',
  'It would take about a minute, and {they} [has|have] set aside no minute for it.',
  '{They} [is|are] nearer to it than {they} [thinks|think], and further than {they} [says|say].',
  'If {they} ever [gets|get] it, it will be by accident and in the kitchen.',
  'There is a bench in {place} where it nearly happened.',
  '{They} would give the same advice to anyone else in a heartbeat.',
  'Some part of {them} knows, and whistles loudly.',
  'Nothing in the plan allows for it, so {they} may just have time.',
  'The others have a small bet on when.',
]
