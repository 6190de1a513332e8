/** How a life begins: one or two sentences. `{years}` is an age in words, `{home}` where they come from. */
export interface Opening {
  readonly ages: readonly [low: number, high: number]
  readonly text: string
}

const open = (text: string, low = 6, high = 99): Opening => ({ ages: [low, high], text })

export const OPENINGS: readonly Opening[] = [
  open(
    '{name} comes from {home}, and will tell you it was the making of {them}, usually while checking that {they} [has|have] {their} keys.',
    14,
  ),
  open(
    'Ask three people where {name} comes from and you get three answers, all from {name}. The one with paperwork is {home}.',
    14,
  ),
  open(
    '{name} was born in {home}, during a power cut, to a family that has never agreed on anything since, including the date.',
  ),
  open(
    'The early years were spent in {home}, above a shop that sold mostly string. {name} can still tie a parcel in the dark, and thinks better while doing it.',
  ),
  open(
    'There is a street in {home} where people lower their voices at the mention of {name}. Half of them are grateful.',
    18,
  ),
  open(
    '{name} learnt to read in {home}, from the backs of packets, and has been suspicious of large promises ever since.',
  ),
  open('They say in {home} that {name} was a quiet baby. It is the last time the word comes up in the record.'),
  open(
    '{name} grew up in {home} in a house with one book, which was a railway timetable, and got a taste for elsewhere from the index.',
  ),
  open(
    'Nobody from {home} ever amounted to much, a local saying has it, and {name} was raised to regard this as restful.',
    18,
  ),
  open(
    'In {home}, where {name} was brought up by two aunts and a wireless, lateness was a sin and so was being early.',
    30,
  ),
  open(
    '{name} left {home} at sixteen with a cardboard suitcase and somebody else’s sandwiches, and went back once, to return the tin.',
    24,
  ),
  open(
    'The first thing {name} ever sold was a view: the family’s back window, in {home}, at a penny a look. The second was the window.',
    12,
  ),
  open(
    '{name} was a foundling, of a kind: {their} parents, both busy people in {home}, each believed that the other had {them}.',
  ),
  open(
    'By all accounts the childhood in {home} was happy, and {name} has had to explain {themself} by other means.',
    20,
  ),
  open(
    '{name} had three fathers in {home}, one after the other, and took something from each: a trade, a temper, and a good knife.',
    16,
  ),
  open('It was in {home} that {name} first got into trouble, at the age of six, for correcting a bishop.'),
  open(
    'Before {home} had a road, {name} used to say, it had gossip, and the road was only put in so that it could leave.',
    60,
  ),
  open('{name} was the first person in {home} to have a telephone and nobody to ring.', 50),
  open(
    'On paper {name} is from {home}. On paper {they} [is|are] also dead, owing to a clerk, and it has saved {them} a good deal in tax.',
    25,
  ),
  open(
    '{name} spent {their} first wages, in {home}, on a globe, and found home too small to be marked on it. {They} inked it in.',
    16,
  ),
  open(
    'The school in {home} had two classes, those who would leave and those who would not, and {name} was moved up on a Tuesday.',
    14,
  ),
  open(
    'Somewhere in {home} there is still a wall with {name} written on it, in paint, at a height that seems improbable.',
    8,
  ),
  open(
    '{name} was taught to swim in {home} by being thrown in, to cook by being left alone, and to love by neither.',
    14,
  ),
  open('If {home} is known for anything, it is for wind, and {name} still talks as if leaning into it.'),
]

/** Towns to come from, all invented. */
export const HOMES: readonly string[] = [
  'Lower Quay',
  'Saint Orme',
  'Tessaly Cross',
  'New Harrow',
  'Vell',
  'Ansbrook',
  'Quince Hill',
  'Dunmarrow',
  'Kittering Bay',
  'Oldcastle Junction',
  'Puerto Candela',
  'Nishihama',
  'Bab Zeitoun',
  'Chandipur Halt',
  'Te Awa Flats',
  'Korsevo',
  'Bel-Ombre',
  'Vinterby',
  'Port Sorrel',
  'Great Fenn',
  'Santa Remedia',
  'Ropewalk End',
  'Upper Sorrow',
  'Mirabeau Landing',
  'Asokwa Road',
  'Tulcea Mare',
  'Little Ararat',
  'Minh Loc',
  'Sankt Bartel',
  'Glenquoy',
]

/** How somebody came to be in it: one or two sentences. The prompt’s own words come in here. */
export const ARRIVALS: readonly Opening[] = [
  open(
    'When {affair} was first talked about, {name} laughed the longest, and was at the door by six the next morning with a packed lunch.',
  ),
  open('{name} was not meant to be part of {affair}. {They} had come about the boiler.', 18),
  open(
    'It was {fellow} who brought {them} in. The invitation to {todo} was written on the back of a receipt, and {they} [has|have] kept it for the receipt.',
    16,
  ),
  open('{They} heard of {focus} by way of a wrong number, and stayed on the line.', 14),
  open(
    'As for {affair}, {name} says {they} only came to look. That was the first of several statements {they} [has|have] had to revise.',
  ),
  open(
    '{name} answered an advertisement. It said “no experience necessary”, and {they} ought to have asked in what.',
    18,
  ),
  open(
    '{Place} was supposed to be a stop on the way. {name} missed the connection, then missed it again the next day, with increasing conviction.',
    14,
  ),
  open('To {todo}, somebody was needed who could be spared. {name} has not forgotten how quickly the hands pointed.'),
  open(
    '{They} came to {place} for a weekend, with one good shirt. The shirt has since been promoted to a curtain.',
    18,
  ),
  open(
    'What drew {them} to {affair} was not the money, which {they} [mentions|mention] so often that people have begun to wonder about the money.',
    20,
  ),
  open(
    '{name} dreamt of {affair} for a week before anybody mentioned it. {They} [has|have] told nobody, for fear of being asked what happens next.',
  ),
  open(
    'Everyone agrees that {affair} could not be done without {name}. Nobody agrees on who ought to tell {them}.',
    16,
  ),
  open('There had been an earlier attempt to {todo}. {name} is what remains of it.', 26),
  open(
    '{They} joined on the second day, after the others had learnt each other’s names, and [has|have] been pretending to know them ever since.',
  ),
  open('{Focus} found {name}, and not the other way round; {they} [is|are] quite firm about that, and quite pale.'),
  open(
    '{name} signed up for {affair} to annoy one particular person, who has since died, leaving {them} with the contract.',
    24,
  ),
  open('Somebody had to bring the keys, and {name} had the keys. On such things whole lives turn.', 18),
  open(
    '{They} turned {affair} down three times, each time in a longer letter. The third is really an acceptance with weather in it.',
    20,
  ),
  open('{name} was the only one who read the small print about {focus}. {They} came anyway, and brought a cushion.'),
  open('It was raining, {place} was lit, and there was singing. {name} has never needed more reason than that.'),
]

/** For people of the trade that the prompt speaks of: `{trade}` is that trade, `{trades}` its plural. */
export const TRADE_LIVES: readonly Opening[] = [
  open(
    '{name} is {a:trade} down to the shoes. {They} did not choose the work so much as fail, for years, to be distracted from it.',
    22,
  ),
  open(
    'Nobody in the family had ever been {a:trade}. {name} mentioned it once at dinner, at eleven, and the subject was changed for a decade.',
    22,
  ),
  open(
    'Among {trades} there is a saying: the first year you learn what to do, and the rest you spend learning when. {name} skipped the first year.',
    24,
  ),
  open(
    '{name} once described {their} own profession to a customs officer as “{trade}, I’m afraid”, and has been afraid of it, on and off, ever since.',
    24,
  ),
  open('There are good {trades} and there are famous ones. {name} has been each, though never in the same season.', 26),
  open(
    'For {name}, being {a:trade} was supposed to be a stopgap. The gap has been stopped now for most of {their} life.',
    45,
  ),
  open(
    'What people remember is the way {name} talked about the work: as if {trades} were a country, and {they} had been asked to leave.',
    26,
  ),
  open(
    'Two things hang on the wall above {their} bed: a licence to practise as {a:trade}, and, in the same frame, the letter that suspended it.',
    24,
  ),
  open(
    'You can pick out {name} in any photograph of {trades}: the one looking at whatever the others have missed.',
    24,
  ),
  open(
    '{They} became {a:trade} because of a film, and remained one in spite of everything in the film turning out to be wrong.',
    24,
  ),
]

/** A habit to know somebody by. */
export const HABITS: readonly string[] = [
  '{They} [peels|peel] oranges in one piece and [leaves|leave] the peel standing, reassembled, where people will reach for it.',
  '{They} [winds|wind] a watch that stopped years ago, out of courtesy.',
  'On trains {they} [gives|give] up {their} seat to luggage.',
  '{They} always [knows|know] what time it is somewhere else.',
  '{They} [keeps|keep] a second pair of dry socks about {them} and [has|have] twice been loved for it.',
  'When {they} [thinks|think], {they} [folds|fold] whatever paper is nearest into boats; there is a fleet.',
  '{They} [talks|talk] to machines in a low, reasonable voice, and then [hits|hit] them.',
  '{They} cannot pass a notice without correcting it in pencil.',
  '{They} [salts|salt] everything first, including, on one occasion, a rival’s coffee.',
  'No one has seen {them} sit with {their} back to a door.',
  '{They} [sings|sing] when alone, badly and with harmonies.',
  '{They} [has|have] named every pigeon in {place} and [is|are] on bad terms with one.',
  'In {their} left pocket there is always a pebble; it is not always the same pebble, and {they} [minds|mind] when you ask.',
  '{They} [eats|eat] standing up, like somebody who was once interrupted.',
  '{They} [tips|tip] too much, and always in coins.',
  '{They} [writes|write] lists, and at the foot of every list, “sleep”.',
  '{They} will walk round a puddle, a ladder or an argument, and straight through a crowd.',
  '{They} [remembers|remember] people by what they ordered.',
  '{They} [irons|iron] the newspaper.',
  'At night {they} [checks|check] the windows twice: once for draughts and once for company.',
  '{They} [has|have] never been seen to finish a cup of tea, and there are cold ones all over {place}, like markers on a map.',
  '{They} [whistles|whistle] before bad news.',
  '{They} [collects|collect] last lines of books and [has|have] never read a first one.',
  'If {they} [likes|like] you, {they} [mends|mend] something of yours without saying so.',
  '{They} [counts|count] stairs under {their} breath and [gets|get] a different number going down.',
  '{They} [carries|carry] a photograph of a dog that belonged to somebody else.',
  'Strangers ask {them} for directions in every city, and {they} [gives|give] them, right or wrong, with enormous kindness.',
  '{They} [laughs|laugh] a full second before the joke ends.',
]
