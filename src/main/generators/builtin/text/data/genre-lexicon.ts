import type { Genre } from '../../../../../shared/show/blueprint.ts'

/** Words that speak for a genre, by how loudly they do (weight), as singular nouns or base verbs. */
export const GENRE_LEXICON: Readonly<Record<Genre, Readonly<Record<number, string>>>> = {
  'sci-fi': {
    9: 'sci-fi scifi cyberpunk spaceship starship android dystopia dystopian interstellar',
    5: 'robot alien spaceman hologram clone cyborg galaxy planet mars rocket telescope futuristic spacecraft teleport ai algorithm neural virtual',
    4: 'astronaut cosmonaut moon space orbit satellite future asteroid lunar simulation memory colony comet hacker',
    2: 'scientist laboratory machine engine computer data star digital experiment sky quantum signal',
  },
  mystery: {
    9: 'mystery whodunit',
    5: 'clue riddle puzzle disappearance sleuth unsolved mysterious enigma cipher séance',
    4: 'letter lighthouse secret diary vanish missing manuscript investigate answer locked anonymous amnesia unexplained',
    2: 'search fog archive map detective library key inherit island photograph stranger clock solve post find museum answer',
  },
  fantasy: {
    9: 'fantasy dragon wizard sorcerer elf',
    5: 'magic magical magician spell witch enchanted unicorn kingdom queen king prophecy goblin fairy wand knight sword throne quest mermaid',
    4: 'crown castle prince princess immortal curse beekeeper giant djinn genie phoenix portal potion oracle',
    2: 'empire god myth legend disappear invisible wish tower royal palace creature dream shadow',
  },
  crime: {
    9: 'noir crime gangster mafia mobster',
    5: 'detective murder homicide police cop cartel killer serial forensic assassin gang hitman mob launder',
    4: 'prosecutor corrupt prison smuggler bribe kidnap bootleg racket ransom narcotic undercover informant',
    2: 'lawyer judge rain alley guilty evidence arrest witness steal money smuggle jury fraud',
  },
  horror: {
    9: 'horror haunted zombie vampire werewolf possessed',
    5: 'ghost demon haunt haunting monster cursed exorcist undead poltergeist cannibal nightmare slasher séance',
    4: 'grave cemetery graveyard blood scream corpse crypt asylum ritual evil sinister cult creepy',
    2: 'dark night shadow abandoned curse basement bone attic whisper mirror doll fear dead',
  },
  romance: {
    9: 'romance romantic rom-com romcom',
    5: 'love lover wedding bride groom marry kiss sweetheart valentine honeymoon matchmaker heartbreak elope',
    4: 'florist marriage divorce dating flirt crush couple paris suitor husband wife ex',
    2: 'heart flower rival rose ballroom dance letter passion summer',
  },
  western: {
    9: 'western cowboy gunslinger cowgirl outlaw',
    5: 'sheriff saloon frontier ranch rodeo stagecoach prairie posse wrangler prospector rancher',
    4: 'desert horse cattle gold bandit bounty duel canyon marshal railroad',
    2: 'dust gun mule sunset whiskey revolver trail',
  },
  heist: {
    9: 'heist robbery caper',
    5: 'burglar thief safecracker vault rob burgle loot swindle conman grifter robber',
    4: 'steal casino bank diamond jewel con forger counterfeit heist',
    1: 'crew',
    2: 'museum painting smuggle smuggler gold plan disguise ransom',
  },
  comedy: {
    9: 'musical comedy sitcom comic hilarious funny satire parody mockumentary',
    5: 'chef roommate clown prank comedian absurd slapstick wacky goofy clumsy awkward incompetent',
    4: 'food restaurant bakery baker rival office neighbour neighbor wedding-planner intern dog cat landlord karaoke accountant office mayor boss worker dentist contest truck pizza donut sandwich',
    2: 'share family kitchen cook boss party holiday chaos competition hotel year retirement babysit school',
  },
  thriller: {
    9: 'thriller suspense conspiracy espionage',
    5: 'spy hostage assassination terrorist bomb sniper fugitive stalker hijack countdown surveillance whistleblower',
    4: 'agent hunt chase escape survive avalanche blizzard betray president hijacker hunted pursue double-agent sabotage',
    2: 'train winter secret plot threat storm danger run trap stranded government nuclear submarine courier',
  },
  folk: {
    9: 'folk folklore folktale fable',
    5: 'village choir harvest hamlet shepherd miller superstition tale druid forest',
    4: 'song farmer farm bee orchard fiddle well river weaver blacksmith grandmother tradition fox goat woods wolf valley moor',
    2: 'children tree winter summer seaside lantern garden song story old bread lamb mountain',
  },
}
