import type { Genre } from '../../../../../shared/show/blueprint.ts'

/** How a genre begins, turns and ends a season: loglines, and titles that only it would use. Slots as in `episodes.ts`. */
export interface GenreEpisodes {
  readonly setup: readonly string[]
  readonly turn: readonly string[]
  readonly finale: readonly string[]
  readonly titles: readonly string[]
}

export const GENRE_EPISODES: Readonly<Record<Genre, GenreEpisodes>> = {
  heist: {
    setup: [
      '{lead} has been out of the business for years, and lasts until lunch. {second} has brought blueprints, biscuits and a date.',
      'A locked room, a bored guard, and {focus}. {lead} swears it is only curiosity. {second} has already hired the van.',
    ],
    turn: [
      'The vault opens on the first try. Inside there is a card, addressed to {second}, and nothing else.',
      '{third} has been selling the plan to the other side all along. It was {lead} who told {third} to.',
    ],
    finale: [
      'Everything goes wrong on schedule. The trick, {lead} explains from a great height, was never {focus}; the trick was {second}.',
      'They set out to {todo}, with {threat} at the door and {third} on the wrong side of it.',
    ],
    titles: ['The Inside Person', 'Blueprints and Biscuits', 'Two Minutes, Forty', 'The Convincer', 'Clean Hands'],
  },
  'sci-fi': {
    setup: [
      'A message reaches {place} from {focus}. It is in the handwriting of {lead}, who has not written it yet.',
      '{lead} signs on for {affair} under somebody else’s name, and is welcomed aboard by {second}, who knew that somebody.',
    ],
    turn: [
      'The recordings are played in order for the first time. {second} is on all of them, including the oldest.',
      'What they took for {focus} takes off its mask. It is rather like {third}, only kinder.',
    ],
    finale: [
      'There is air for all but one. {lead} does the sum three times, and {second} quietly does it a fourth.',
      'They set out to {todo}, and something that has waited a very long time puts out a light to see them better.',
    ],
    titles: ['Say Again', 'Loss of Signal', 'The Long Second', 'Re-Entry', 'Nominal'],
  },
  mystery: {
    setup: [
      'An envelope comes for {lead} with nothing in it but a date and a pressed leaf. {second} has had one too.',
      'On a clear night {lead} sees a light in a room that is not there. By morning {place} has agreed that it was the moon.',
    ],
    turn: [
      'The records do not disagree after all. They agree too well; and every page is in the hand of {third}.',
      '{lead} asks the question that nobody has thought to ask: who was it that first told us about {focus}?',
    ],
    finale: [
      'Everyone is gathered in one room, and {lead} explains what happened to {focus}. It takes an hour. Then {second} says: “Nearly.”',
      'The last answer is where the first one was. {lead} has walked past it daily, with {second}, arm in arm.',
    ],
    titles: [
      'By Return of Post',
      'What the Tide Left',
      'Five Cups, Four Saucers',
      'In Another Hand',
      'The Obliging Witness',
    ],
  },
  fantasy: {
    setup: [
      'An old oath wakes up hungry and asks for {lead} by name. {second} offers to go instead, too quickly.',
      '{lead} is taught the first rule, which is to refuse, and has broken it by supper for the sake of {second}.',
    ],
    turn: [
      'It turns out that the song had a fourth verse, and that {third} has been humming it for years.',
      'The gift works. It gives {lead} exactly what was asked for, and {second} what was meant.',
    ],
    finale: [
      'At the last stroke {lead} may keep {focus} or the memory of {second}, and has to say which out loud.',
      'They set out to {todo}. The smallest of them does it, while everyone is watching the tallest.',
    ],
    titles: ['The Fourth Verse', 'A Small God', 'Three Refusals', 'The Price of Salt', 'Under the Chair of State'],
  },
  crime: {
    setup: [
      'A body that nobody has missed, a witness nobody will hear, and {lead}, whom nobody asked. {second} holds the umbrella.',
      '{second} walks in at closing time and hires {lead} to find {third}. {third} is waiting in the car.',
    ],
    turn: [
      'The alibi holds. It is the clock that was lying, and {third} was the one who wound it.',
      '{lead} follows the money up nine flights of stairs, to a door with {lead}’s own name on it.',
    ],
    finale: [
      'The confession comes, signed and witnessed. {lead} reads it twice, burns it, and goes to look for {second}.',
      'One bench, one bridge, and {threat}. {lead} came to close the case, and closes an eye.',
    ],
    titles: ['Wet Ink', 'Nobody’s Umbrella', 'The Good Witness', 'Last Known Address', 'Rain Check'],
  },
  horror: {
    setup: [
      'The key is under the mat, the lamps are lit, and the beds are made up for one more than came. {lead} says it is a kindness.',
      '{second} asks who {lead} was talking to on the stairs. {lead} had been about to ask the same.',
    ],
    turn: [
      '{third} has not eaten since they came. They check the photographs, and {third} is in the old ones.',
      'They find the room that is not on the plan. It is theirs, it is tidy, and {second} is asleep in it.',
    ],
    finale: [
      'It is let in at last, by {lead}, politely; it only wants to know which of them is {second}.',
      'Morning comes and they count. {lead} counts again. Everyone is here, and that is what is wrong.',
    ],
    titles: ['One Bed Too Many', 'Knock Back', 'The Good Guest', 'What Walks at Three', 'After Lights Out'],
  },
  romance: {
    setup: [
      '{lead} and {second} reach for the same thing at the same moment and will be arguing about it for the rest of the year.',
      'A bouquet, a misread card, and {second} at the door, furious. It is the best Tuesday that {lead} has had in years.',
    ],
    turn: [
      'For one evening they have to pretend. {second} is very good at it, and {lead} forgets to stop.',
      '{third} proposes, to the wrong one, with violins. Nobody has the heart to correct it.',
    ],
    finale: [
      'It is raining, the train is in, and {lead} has prepared a speech. {second} has heard it through the wall and knows how it ends.',
      '{lead} gives up {focus}; {second}, across the street, is doing the same. They meet in the middle with nothing left to fight over.',
    ],
    titles: ['Say It Badly', 'Wrong Address', 'The Plus-One', 'Thorns', 'Almost a Tuesday'],
  },
  western: {
    setup: [
      '{lead} comes down out of the hills with a short list. The first name on it is {second}, who pours two glasses.',
      'There is a grave in {place} with {lead}’s name on it, well kept. {second} has been bringing flowers.',
    ],
    turn: [
      'The last name on the list turns out to be the one who wrote it. {third} had such a fair hand.',
      'They catch up with the thief at the dry ford, and it is a child, and the child has {focus}.',
    ],
    finale: [
      'Noon, one street, no wind. {lead} hears {second} step out of the wrong doorway.',
      'They set out to {todo} across forty miles of nothing, with {threat} behind and a storm in front.',
    ],
    titles: ['A Short List', 'Two Glasses', 'Forty Miles of Nothing', 'The Well', 'Sundown, or Thereabouts'],
  },
  comedy: {
    setup: [
      '{lead} signs the paper without reading it. {second} has signed the other half. It is the same paper.',
      'By a clerical error {lead} and {second} now own each other’s worst idea, and the keys to it.',
    ],
    turn: [
      'A critic comes in disguise. They work out who it is, and are charming for a week to the wrong person, who is {third}.',
      'The worst day so far is filmed, by accident, and by midnight forty thousand people have asked for more.',
    ],
    finale: [
      'One table, every enemy they have made since the spring, and a power cut. {lead} lights a candle; {second} lights the curtain.',
      'They have won, on condition that they never see each other again. {lead} reads the small print. {second} eats it.',
    ],
    titles: [
      'Half Each',
      'The Inspector Calls Back',
      'A Number of Complaints',
      'Family Discount',
      'Please Do Not Feed',
    ],
  },
  thriller: {
    setup: [
      '{lead} takes the wrong case from the rack, and within the hour {second} has called it by its right name.',
      'Eleven words on a bad line, the last of which is {lead}’s name. {second} says there were twelve.',
    ],
    turn: [
      'The safe house has been safe for somebody else all week. The kettle is warm, and {third} takes sugar.',
      '{lead} gets the list at last. All of them are on it, in order, and the ink on {second} is fresh.',
    ],
    finale: [
      'Nine minutes, one bridge, and {threat}. {lead} lets go of {focus} in order to hold on to {second}.',
      'They set out to {todo}. Somebody has to stay on the line and keep talking, and {third} has the voice for it.',
    ],
    titles: ['The Twelfth Word', 'Warm Kettle', 'Dead Drop', 'Closing the Pass', 'A Man Who Never Runs'],
  },
  folk: {
    setup: [
      'The old ones said not to, and did not say why. {lead} is the first in sixty years to ask, and {second} is the first to answer.',
      'On the eve of the fair {lead} does it as it was always done, with one small change, and in the morning the river runs the other way.',
    ],
    turn: [
      'The oldest stone on the green is turned over. There are names on the underside, and the newest is {third}.',
      'It was never a blessing, {second} says. It was rent.',
    ],
    finale: [
      'All of {place} comes out to the green with lanterns. It asks for one of them, and {lead}, who cannot sing, begins to.',
      'They set out to {todo} before cock-crow, and {second} stops the cock.',
    ],
    titles: ['The Underside of the Stone', 'Rent Day', 'What the Old Ones Said', 'The Long Verse', 'Cock-Crow'],
  },
}
