import type { Archetype } from '../../../../../shared/show/character.ts'

/** Nouns for people, by the archetype that portrays them best. */
const BY_ARCHETYPE: Readonly<Record<Archetype, string>> = {
  captain:
    'captain admiral commander skipper conductor boss mayor president officer leader chief director manager postmaster stationmaster sheriff marshal',
  detective:
    'detective investigator sleuth inspector journalist reporter cop policeman policewoman agent spy lawyer prosecutor judge coroner bailiff juror',
  hacker: 'hacker programmer coder gamer streamer engineer technician robot android cyborg developer influencer dj',
  monarch:
    'queen king prince princess emperor empress duke duchess monarch sultan countess count heiress heir baron noble diva',
  scientist:
    'scientist doctor chemist physicist inventor professor nurse surgeon chef cook baker pharmacist vet biologist astronomer butcher undertaker brewer perfumer mathematician dentist',
  rogue:
    'alien thief burglar robber pirate smuggler courier outlaw gangster assassin grifter conman forger bandit spy swindler gambler hitman fugitive ghost vampire prisoner convict killer mercenary',
  pilot:
    'pilot astronaut cosmonaut driver racer cyclist mechanic trucker aviator taxi-driver stuntman stuntwoman stewardess',
  soldier:
    'soldier knight warrior guard bodyguard general veteran sergeant wrestler boxer firefighter fireman samurai gladiator viking recruit blacksmith',
  mystic:
    'magician witch wizard sorcerer priest nun monk oracle psychic medium druid shaman exorcist fortune-teller healer monster prophet vicar illusionist conjurer believer',
  teacher:
    'teacher librarian florist gardener postman clerk musician pianist violinist singer poet writer novelist tailor bookseller accountant secretary actor actress painter artist butler maid waiter waitress grandmother grandfather widow widower mother father parent wife husband neighbour neighbor villager shopkeeper landlord landlady dancer comedian clown barber hairdresser composer translator curator archivist historian translator matchmaker puppeteer watchmaker clockmaker tailor seamstress puppet-maker bride groom chorister aunt uncle grandparent roommate janitor caretaker',
  student:
    'student child kid boy girl teenager pupil apprentice daughter son orphan intern twin sister brother sibling schoolgirl schoolboy grandson granddaughter teen baby babysitter',
  explorer:
    'explorer beekeeper farmer cowboy cowgirl gunslinger hunter shepherd ranger adventurer archaeologist mountaineer climber botanist cartographer prospector rancher woodcutter miner tourist hermit nomad traveller traveler scout birdwatcher rider wanderer goatherd hiker tracker trapper',
  sailor:
    'sailor fisherman fisherwoman keeper lighthouse-keeper lighthousekeeper diver mermaid ferryman whaler swimmer surfer lifeguard boatman angler sea-captain',
}

export const PERSON_ARCHETYPES: ReadonlyMap<string, Archetype> = new Map(
  (Object.entries(BY_ARCHETYPE) as [Archetype, string][]).flatMap(([archetype, nouns]) =>
    nouns.split(' ').map((noun): [string, Archetype] => [noun, archetype]),
  ),
)

/** Endings of trades: "defenestrator", "ukulelist". What ends so and is no person stands in {@link NOT_PEOPLE}. */
export const PERSON_ENDING =
  /(?:ist|ian|eer|smith|monger|keeper|maker|master|herd|wright|[lrnktdpmgv]er|[tls]or|woman|man)$/

export const NOT_PEOPLE: ReadonlySet<string> = new Set(
  (
    'letter tower river summer winter water corner paper matter number order flower power monster-truck finger hammer ladder butter copper silver border master-plan dinner supper breakfast ' +
    'theater poster roller locker bunker counter cellar computer printer elevator escalator mirror motor tractor reactor sensor doctorate career beer cheer christmas weather feather leather ' +
    'timber member-card december september october november clover cover lover-boy ember amber chamber gutter shutter canister sister-ship gangster-film thunder wonder cinder cylinder calendar ' +
    'laser tiger otter beaver badger spider oyster lobster hamster rooster panther quarter semester charter register toaster roaster freezer answer danger anger hunger manager-desk stranger-things ' +
    'helicopter-pad helicopter meteor humor tumor honor labor harbor minor terror horror error color flavor motor vector tenor manor armor rumor labour rotor cursor tailor-shop list mist fist wrist twist ' +
    'coaster prayer fever lever never ever over under newcomer-list supercomputer transmitter trailer boiler layer lager super after hinter'
  ).split(' '),
)

/** Who is meant to be of which presentation when the prompt says so. */
export const GENDERED: ReadonlyMap<string, 'f' | 'm'> = new Map([
  ...'queen princess empress duchess countess heiress woman girl mother grandmother wife bride daughter sister granddaughter schoolgirl widow actress waitress maid nun aunt policewoman fisherwoman stewardess landlady cowgirl stuntwoman mermaid witch'
    .split(' ')
    .map((noun): [string, 'f'] => [noun, 'f']),
  ...'king prince emperor duke baron man boy father grandfather husband groom son brother grandson schoolboy widower monk uncle policeman fisherman fireman landlord stuntman cowboy'
    .split(' ')
    .map((noun): [string, 'm'] => [noun, 'm']),
])
