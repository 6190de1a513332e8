/**
 * A tie between two people, told from both ends.
 *
 * `from` is for the dossier of the first, `to` for the second's; each is about `{other}`. `short` and `back` are the
 * same in a few words, for the digest. `{token}` is a thing drawn once for the pair, with article.
 */
export interface Tie {
  readonly from: string
  readonly to: string
  readonly short: string
  readonly back: string
  /** Both grown; both grown and of about an age; or the second older than the first. */
  readonly needs?: 'grown' | 'peers' | 'elder'
}

export const TIES: readonly Tie[] = [
  {
    from: '{name} owes {other} {token}. It was borrowed for an afternoon, and neither of them has mentioned it since, though {other} has started leaving pointed gaps in conversation about that size.',
    to: '{other} still has {token} that belongs to {name}. {They} [has|have] stopped expecting it back; {they} [is|are] holding out for the apology.',
    short: 'Owes {other} {token}.',
    back: 'Is owed {token} by {other}.',
  },
  {
    from: 'With {other} {they} [is|are] always polite, which worries everyone. They shared a room once, for a winter, and something was said through the curtain that politeness now has to cover.',
    to: '{other} is courteous to {name}, and {they} [is|are] courteous back. They once shared a room for a winter. What was said through the curtain was true, and {they} would take it back if there were a way of doing it that was not a conversation.',
    short: 'Scrupulously polite to {other}.',
    back: 'Said something to {other} through a curtain.',
  },
  {
    from: '{other} taught {name} everything {they} [knows|know], and left out one thing. {They} found it for {themself} last year and [has|have] been waiting ever since for {other} to ask.',
    to: '{other} was the best pupil {name} ever had. {They} held one thing back, for {other}’s own good, and [is|are] beginning to suspect it has been found.',
    short: 'Learnt the trade from {other}.',
    back: 'Taught {other} all but one thing.',
    needs: 'elder',
  },
  {
    from: 'Only {other} can make {name} laugh in a crisis, and does so on purpose, at the worst moment, with one eyebrow.',
    to: '{name} can undo {other} with an eyebrow. It is the greatest power {they} [has|have] ever held and {they} [uses|use] it at funerals.',
    short: 'Laughs only with {other}.',
    back: 'Knows how to make {other} laugh.',
  },
  {
    from: '{other} once lied to the authorities for {name}, without being asked and rather well. {They} never learnt why. {They} [has|have] been returning the favour in instalments, mostly baked.',
    to: '{name} once lied to the authorities on behalf of {other}, on an impulse {they} still cannot account for. The cakes have been arriving ever since. {They} [does|do] not like to say that {they} had simply mixed up the names.',
    short: 'Was given an alibi by {other}.',
    back: 'Lied for {other}, by accident.',
  },
  {
    from: 'There was one kiss with {other}, at the end of a very long night, and two incompatible accounts of who began it. {name} tells neither.',
    to: '{other} and {name} kissed once, at the end of a very long night. {They} [remembers|remember] exactly who began it and [has|have] decided to be gracious about that.',
    short: 'Kissed {other} once; it is disputed.',
    back: 'Knows who kissed whom: see {other}.',
    needs: 'peers',
  },
  {
    from: '{name} reads {other}’s post. Not all of it, and not unkindly; there was a crossed address, and then there was a habit.',
    to: 'Somebody has been opening the letters that {name} gets, and closing them again with great care. {They} [knows|know] that it is {other}, and {they} [has|have] begun to write {themself} better ones.',
    short: 'Reads {other}’s post.',
    back: 'Lets {other} read the post.',
  },
  {
    from: 'Of everyone here, {other} is the one {they} would wake at three in the morning. {They} [has|have] done it twice. On neither occasion was anything said, and both times there was toast.',
    to: '{other} has twice woken {name} at three in the morning, sat down and said nothing. {They} made toast. {They} would be hurt to learn of anyone else’s being woken.',
    short: 'Wakes {other} at three in the morning.',
    back: 'Makes toast for {other}, no questions.',
  },
  {
    from: '{other} and {name} are in business together in a small way that involves {token} and must not be discussed. It has so far lost a little money every month, and it is the high point of both their weeks.',
    to: 'There is a small business with {other}, about which the less said the better, beyond that {token} is involved and that {name} keeps the books. The loss is {theirs}; {they} [makes|make] it up out of {their} own pocket so that it will not end.',
    short: 'In quiet business with {other}.',
    back: 'Quietly keeps {other} in business.',
    needs: 'grown',
  },
  {
    from: '{They} cannot stand {other}’s humming. It has been put to a vote. Yet on the two days when {other} was ill, {name} got nothing done.',
    to: '{name} hums, and {other} minds. {They} [does|do] it a little louder than {they} [needs|need] to, having noticed that it is the one thing for which {other} will cross a room.',
    short: 'Cannot work with, or without, {other}’s humming.',
    back: 'Hums at {other}.',
  },
  {
    from: '{other} saved {name} from drowning, in four feet of water, before spectators. {They} could have stood up. There has never been a good time to say so.',
    to: '{name} once saved {other} from drowning. It was the finest minute of {their} life, and {they} [has|have] a feeling, which {they} [keeps|keep] well down, that the water was not very deep.',
    short: 'Saved by {other} from four feet of water.',
    back: 'Pulled {other} out of the water.',
  },
  {
    from: 'A bet stands between {name} and {other}, eleven years old, sealed in an envelope, for {token}. Each of them is sure of having won, and each is too fond of being sure to open it.',
    to: 'Eleven years ago {name} made a bet with {other}, and an envelope was sealed. The stake is {token}. {They} steamed it open in the first week. {They} lost.',
    short: 'Has a sealed bet with {other}.',
    back: 'Lost a bet to {other}, who does not know.',
    needs: 'grown',
  },
  {
    from: '{name} voted against {other}, the one time it counted, in a secret ballot that was lost by one. The two have been close friends ever since; {they} saw to it.',
    to: '{other} came to {name} with flowers the day after a certain ballot was lost by one vote, and has been a good friend ever since. Lately {they} [has|have] been wondering about the flowers.',
    short: 'Voted against {other}, secretly.',
    back: 'Lost by one vote; suspects {other}.',
    needs: 'grown',
  },
  {
    from: 'What {other} believes to be an anonymous admirer is {name}, who sent the first card to cheer {xthem} up, and now cannot find the way out.',
    to: 'Once a month a card arrives for {name} from an admirer who signs with a drawing of a small bird. {They} [has|have] shown them all to {other}, who is very good at guessing who it is not.',
    short: 'Is, secretly, {other}’s admirer by post.',
    back: 'Shows {other} every card from the admirer.',
    needs: 'peers',
  },
  {
    from: '{other} has the only copy of a photograph in which {name} looks happy. {They} [wants|want] it destroyed, and [asks|ask] to see it about twice a year.',
    to: '{name} has a photograph of {other} looking happy. Twice a year there is a demand that {they} burn it. {They} [brings|bring] it out, they both look at it for a while, and {they} [puts|put] it away again.',
    short: 'Wants a photograph back from {other}.',
    back: 'Keeps the photograph of {other}.',
  },
  {
    from: '{name} and {other} once ran away together, as far as the junction, where they found that each had thought the other knew the way. They speak of it as The Expedition.',
    to: 'The Expedition, as {name} and {other} call it, ended at a road junction after forty minutes. {They} [has|have] never told {other} that {they} did know the way, and that it was the wanting to turn back {they} had not expected.',
    short: 'Once ran away with {other}, briefly.',
    back: 'Ran away with {other}, and knew the way.',
  },
  {
    from: 'They have not spoken, {name} and {other}, since the matter of {token}. They communicate through third parties, notes, and, when it is urgent, by talking loudly to the dog.',
    to: 'Since the matter of {token}, {name} and {other} have not exchanged a word directly. {They} [keeps|keep] the notes. Some of them are extremely funny, and {they} [suspects|suspect] that this is on purpose.',
    short: 'Not speaking to {other}, since {token}.',
    back: 'Not spoken to by {other}; keeps the notes.',
  },
  {
    from: '{other} is godparent to something {name} made, or started, or ought not to have named. Every birthday it receives a sensible present.',
    to: '{name} agreed to be godparent to a project of {other}’s, late one evening, under the impression that it was a child. {They} [takes|take] the duty seriously. {They} [sends|send] socks.',
    short: 'Made {other} godparent to a bad idea.',
    back: 'Godparent to {other}’s worst idea.',
    needs: 'grown',
  },
  {
    from: 'On Thursdays {name} cuts {other}’s hair, in a kitchen chair, with newspapers down. All the important decisions get taken then, since neither can see the other’s face.',
    to: '{other} cuts the hair of {name} on Thursdays. {They} [does|do] not need it cut weekly; nobody does. It is the only hour in which {they} [says|say] what {they} [thinks|think].',
    short: 'Cuts {other}’s hair on Thursdays.',
    back: 'Confides in {other}, on Thursdays, under scissors.',
  },
  {
    from: '{name} stole the credit for a good idea of {other}’s, meaning to give it back the next day. That was a long time ago. It has since won a prize.',
    to: 'A prize stands on the shelf of {other} for an idea that was first spoken aloud by {name}, on a bus. {They} [has|have] never said a word. {They} [dusts|dust] it when {they} [visits|visit].',
    short: 'Took credit that was {other}’s.',
    back: 'Had an idea that {other} won a prize for.',
    needs: 'grown',
  },
  {
    from: 'They go back to the same street, {name} and {other}, though from opposite ends of it, and can still empty a room with their argument about which end flooded.',
    to: '{other} and {name} grew up in one street, at different ends. Theirs was the end that flooded. {They} [lets|let] {other} say otherwise, because of what was lost in the house at number nine.',
    short: 'Grew up in {other}’s street.',
    back: 'Grew up at the wet end of {other}’s street.',
  },
  {
    from: '{They} [has|have] promised {other} a eulogy. It is written. It is so good that {name} has, now and then, caught {themself} looking at {other} in a speculative way.',
    to: '{name} has been promised a eulogy by {other}, and once found the draft. {They} [has|have] tried to be worthy of page two ever since.',
    short: 'Has already written {other}’s eulogy.',
    back: 'Has read the eulogy {other} wrote.',
    needs: 'grown',
  },
  {
    from: 'There is a key that needs two people, and {name} and {other} have half each. It has been years since anyone could say what it opens.',
    to: '{name} has one half of a key and {other} has the other. {They} [knows|know] perfectly well what it opens, and would rather that {other} went on being curious.',
    short: 'Has half a key; {other} has the other half.',
    back: 'Knows what the key shared with {other} opens.',
  },
  {
    from: 'It was {other} who fired {name}, kindly, over soup. {They} [is|are] not bitter. {They} [has|have] merely never finished a bowl of soup since.',
    to: '{name} once had to let {other} go, and did it over soup so as to have something to look at. {They} would give a good deal to know whether it was the right decision. It was certainly the wrong soup.',
    short: 'Was fired by {other}, over soup.',
    back: 'Fired {other}, over soup.',
    needs: 'grown',
  },
  {
    from: '{name} is teaching {other} to swim, in secret, on Sunday mornings, at a depth they have both agreed not to mention.',
    to: 'On Sunday mornings {other} teaches {name} to swim. Nobody is to know. {They} [has|have] got as far as letting go of the rail and, more remarkably, of the subject.',
    short: 'Teaches {other} to swim, secretly.',
    back: 'Is learning to swim from {other}.',
  },
  {
    from: 'Every plan of {name}’s is first tried on {other}, who finds the hole in it within a minute and then, which is the maddening part, offers to stand in it.',
    to: '{other} brings each new plan to {name} to have the hole found. {They} [finds|find] it. {They} [offers|offer] to stand in it because somebody must, and because nobody else ever asks {them} to anything.',
    short: 'Tries every plan on {other}.',
    back: 'Finds the hole in {other}’s plans.',
  },
  {
    from: 'They were married for a weekend, for reasons of paperwork. {name} and {other} each kept a copy of the certificate, and each believes that the other threw it away.',
    to: '{name} was married to {other} from a Friday to a Monday, for reasons to do with a visa. {They} still [carries|carry] the certificate, folded small, behind a library card.',
    short: 'Was married to {other} for a weekend.',
    back: 'Keeps the weekend’s marriage certificate: {other}.',
    needs: 'peers',
  },
  {
    from: 'Whenever {other} comes into the room, {name} stands up. It is an old reflex with an old reason, and {they} [has|have] asked not to be teased about it.',
    to: '{other} stands up when {name} comes in. {They} [has|have] begged {xthem} to stop. It is because of what happened on the stairs, which {they} [regards|regard] as nothing and {other} regards as everything.',
    short: 'Stands up for {other}, always.',
    back: 'Embarrassed by {other}’s gratitude.',
  },
]

/** Things that pass between people, with article. */
export const TOKENS: readonly string[] = [
  'a boat',
  'a trumpet',
  'a good umbrella',
  'a winter coat',
  'a bicycle',
  'the better half of a piano',
  'a stuffed heron',
  'a set of fish knives',
  'a suitcase',
  'a brass telescope',
  'a goat',
  'a wedding hat',
  'a stove',
  'a signed first edition',
  'a pair of skates',
  'a record player',
  'a false beard',
  'a barometer',
  'a fur collar',
  'a motorcycle',
  'a parrot cage',
  'an accordion',
  'a gravy boat',
  'an oil painting of a bull',
  'a typewriter',
  'a sledge',
  'a mirror',
  'a canoe',
  'a ham',
  'a chess clock',
  'a tin of medals',
  'a ladder',
  'a violin bow',
  'a globe',
  'a lucky spanner',
  'an evening suit',
  'a tent',
  'a beehive',
  'a silver spoon',
  'a recipe',
]

/** People outside the cast, for somebody who has few or no fellows. */
export const ABSENT_TIES: readonly (readonly [text: string, short: string])[] = [
  [
    'Nobody else is left in the picture but a landlady, Mrs Ottoline Pruett, who has not raised the rent since the fire and has not said why.',
    'A landlady who will not raise the rent.',
  ],
  [
    'There is a sister, Perpetua, who communicates by newspaper cuttings, underlined. {name} has learnt to read the underlining as love.',
    'A sister who sends cuttings.',
  ],
  [
    '{They} [plays|play] chess by post with a prisoner named Abel Tarrant. It is {their} move, and has been since August.',
    'Plays chess by post with a prisoner.',
  ],
  [
    'A dog called Inspector comes and goes. It belongs to nobody, and has opinions about who may sit down.',
    'Answers to a dog named Inspector.',
  ],
]
