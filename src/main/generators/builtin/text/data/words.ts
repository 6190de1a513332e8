const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

export const DETERMINERS = set(
  'a an the this these those its their her his my our your some every each all both another any no several many few certain',
)
export const PREPOSITIONS = set(
  'in on at by for with from of to into onto inside outside beneath under over above below between among against across aboard around behind beyond during near off through toward towards until upon within without after before about as like past than per via despite',
)
export const RELATIVES = set('that who which whose how why where when while because if')
export const CONJUNCTIONS = set('and or but nor so yet then &')
export const PRONOUNS = set(
  'up out away down together apart forever not didn’t haven’t hasn’t hadn’t wasn’t weren’t aren’t couldn’t wouldn’t shouldn’t it he she they we i you him them us me itself himself herself themselves everyone everybody someone somebody nobody anyone anything everything nothing something what whom there here one’s not never always only just also even still ever once again too very own is are was were be been being am has had does did can could will would shall should may might must don’t can’t won’t doesn’t isn’t',
)
export const NUMBERS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
)

/** Words that describe; others are known by their endings. */
export const ADJECTIVES = set(
  'retired rival old young new small big tiny huge giant little tall short long last first second next lost lonely blind deaf mute haunted cursed abandoned ' +
    'secret hidden famous failed failing broken poor rich royal noble brave shy clumsy grumpy cheerful sad happy angry hungry sleepy tired mad wise foolish ' +
    'strange weird odd mysterious ancient modern medieval victorian future futuristic cyberpunk noir gothic dark bright red blue green black white golden silver ' +
    'grey gray yellow purple pink orange dead undead immortal mortal evil good bad kind cruel gentle wild tame stray domestic elderly aging ageing teenage adult junior senior ' +
    'amateur professional former ex veteran rookie reluctant unlikely hopeless incompetent disgraced widowed divorced single married estranged identical ' +
    'orphaned homeless jobless underpaid overworked invisible talking flying magical enchanted frozen burning sinking floating empty crowded quiet loud silent noisy ' +
    'remote rural urban coastal northern southern eastern western local foreign global international national private public boarding seaside underwater underground abandoned ' +
    'final only same different perfect ordinary extraordinary impossible forbidden illegal stolen fake real true false free cheap expensive deep shallow hot cold warm wet dry sweet ' +
    'bitter sour fresh raw nuclear digital mechanical electric electronic virtual artificial human animal alien french english italian spanish german irish scottish welsh japanese chinese ' +
    'indian african american mexican brazilian russian polish greek turkish persian arab nigerian korean late early whole half great best worst better worse anonymous bored amnesiac feuding ' +
    'warring ambitious honest crooked corrupt idealistic cynical paranoid nervous eccentric wealthy ruthless',
)

/** Nouns that end like adjectives or verbs, so that endings do not mislead. */
export const NOT_ADJECTIVES = set(
  'fish dish british hospital animal signal journal criminal festival carnival terminal capital metal crystal portal arrival rehearsal funeral general ' +
    'music magic clinic mechanic critic comic fabric picnic attic topic relic garlic public wedding king ring building painting thing string spring morning evening ceiling clothing ' +
    'bed seed speed weed deed feed need shed sled red reed breed creed hundred handful mouthful rival cannibal cathedral hotel mussel owl material memorial musical tribunal trial canal coral',
)

/** Words that say what the request is, not what the show is about. */
export const SHOP_TALK = set(
  'show series story tale film movie drama season episode pilot tv television web mini miniseries limited sitcom saga epic set plot character characters cast about featuring starring make create write want please ' +
    'western romance comedy thriller horror fantasy mystery sci-fi noir musical romcom following based idea pitch kind sort style thing things way lot bit',
)

/** Nouns that gather people: the people are in the "of" that follows, or as given here. */
export const GROUPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    crew: 'crew member',
    team: 'teammate',
    band: 'musician',
    choir: 'singer',
    gang: 'gang member',
    family: 'relative',
    troupe: 'player',
    class: 'pupil',
    orchestra: 'player',
    group: 'friend',
    club: 'club member',
    society: 'member',
    couple: 'sweetheart',
    pair: 'partner',
    trio: 'friend',
    duo: 'partner',
    squad: 'recruit',
    circus: 'performer',
    village: 'villager',
    town: 'neighbour',
    army: 'soldier',
    committee: 'committee member',
    council: 'councillor',
    jury: 'juror',
    generation: 'neighbour',
    bunch: 'friend',
    handful: 'friend',
    community: 'neighbour',
    household: 'relative',
    cult: 'believer',
    coven: 'witch',
    posse: 'rider',
  }),
)
