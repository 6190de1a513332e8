/** Verbs a pitch is likely to turn on, in base form. Others are guessed from where they stand. */
export const VERBS: readonly string[] = (
  'abandon accept accuse adopt answer argue arrest arrive ask assassinate attack attend awaken babysit bake battle beat become befriend begin ' +
  'believe betray bet blackmail blame bless borrow break breed brew bribe bring build bully burgle burn bury buy call capture care carry carve ' +
  'catch celebrate challenge change chase cheat choose chase claim clean climb close coach collect come commit compete compose con conquer ' +
  'conspire control cook copy counterfeit count crash create cross curse cure cut dance dare date deal decide decipher declare defeat defend ' +
  'defuse deliver demand deny desert deserve design destroy detect die dig direct disappear discover disguise divorce drag draw dream drift ' +
  'drink drive drop drown eat elect elope embalm embark encounter end enter erase escape escort evade exchange excavate expose explore face ' +
  'fail fake fall fear feed feud fight film find fix flee float fly follow forage forecast forge forget forgive form free gamble gather get ' +
  'give go govern grow guard guide hack hatch haul haunt have heal hear heist help herd hide hijack hire hold host hunt ignore impersonate inherit ' +
  'invade invent investigate invite join judge jump keep kidnap kill knit know land launch lead learn leave lend lie lift live lock look lose love ' +
  'make manage map marry master meet mend mine mourn move murder mutiny name navigate need negotiate obey observe occupy open operate outlive ' +
  'outrun outwit overthrow own paint pay perform photograph pilot pirate plan plant play plot poison portray practise practice pray predict prepare ' +
  'pretend print prosecute protect prove publish pull punish pursue race raid raise ransom reach read rebel rebuild receive recite record recover ' +
  'recruit redeem refuse rehearse remember remind renovate rent repair replace rescue resist restore retire return reveal revive ride ring rise ' +
  'roam rob rule run sabotage sail salvage save search seduce see seek sell send serve settle share shelter ship shoot sign sing sink sleep slay ' +
  'smuggle solve speak spend spy stage stalk stand start stay steal stop strand struggle study sue summon survive swap swim switch take talk tame ' +
  'teach tell test think threaten throw time trace track trade train transport trap travel treat trust try tunnel turn uncover understand unite ' +
  'unleash unravel use vanish visit vow wage wait wake walk want warn wash watch wed weave win wish work worship wreck wrestle write yearn'
).split(' ')
