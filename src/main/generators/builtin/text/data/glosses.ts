/**
 * English nouns for signs and words of other scripts and tongues.
 *
 * No translation is attempted: these few hundred stems only let the studio tell a moon from a library. Longer stems
 * are looked for first, and a match is cut out before shorter ones are tried.
 */
const PAIRS =
  '🚀 rocket|🦊 fox|🐺 wolf|🐻 bear|🐝 bee|🐙 octopus|🐳 whale|🐋 whale|🦈 shark|🐟 fish|🐬 dolphin|🦀 crab|🐉 dragon|🐲 dragon|🦄 unicorn|🐎 horse|🐴 horse|🐱 cat|🐈 cat|🐶 dog|🐕 dog|🦉 owl|🐦 bird|🐧 penguin|🦁 lion|🐯 tiger|🐘 elephant|🐍 snake|🐢 turtle|🐸 frog|🐒 monkey|🐀 rat|🐭 mouse|🐑 sheep|🐐 goat|🦇 bat|🕷 spider|🦋 butterfly|🐌 snail|🐔 chicken|🦖 dinosaur' +
  '|🌙 moon|🌕 moon|🌑 moon|🌝 moon|⭐ star|🌟 star|🪐 planet|🛸 spaceship|👽 alien|🤖 robot|🌍 planet|☀ sun|🌞 sun|🌊 sea|🏝 island|⛵ boat|🚢 ship|⚓ anchor|🏴‍☠️ pirate|🗼 tower|🏙 city|🌆 city|🌃 city|🚕 taxi|🏜 desert|🌵 cactus|🐫 camel|🤠 cowboy|🌲 forest|🌳 tree|🍄 mushroom|🌻 flower|🌹 rose|💐 bouquet|🌸 blossom|❄ snow|⛄ snowman|☃ snowman|🏔 mountain|⛰ mountain|🎿 ski|🏫 school|🎓 student|📚 library|📖 book|✏ pencil|🏰 castle|👑 crown|🤴 prince|👸 princess|⚔ sword|🗡 dagger' +
  '|👻 ghost|💀 skull|🧟 zombie|🧛 vampire|🎃 pumpkin|🧙 wizard|🪄 magic wand|🔮 oracle|🧚 fairy|🧜 mermaid|🕵 detective|🔍 clue|🔪 knife|💎 diamond|💰 money|🏦 bank|🎭 theatre|🎨 painting|🎻 violin|🎸 guitar|🎹 piano|🎵 song|🎶 song|🎤 singer|🎪 circus|🤡 clown|❤ heart|💔 heartbreak|💘 love|💕 love|😍 love|💍 ring|👰 bride|💌 letter|✉ letter|📬 letter|🍕 pizza|🍔 burger|🍩 donut|🍰 cake|🍞 bread|🥐 bakery|👨‍🍳 chef|👩‍🍳 chef|🍳 kitchen|☕ coffee|🍷 wine|🍎 apple|⚽ football|🏀 basketball|🏆 trophy|🚂 train|🚗 car|🏍 motorbike|✈ aeroplane|🎈 balloon|🎁 present|⏰ clock|⌛ hourglass|🔑 key|🗝 key|💣 bomb|🔥 fire|🌧 rain|☔ rain|⛈ storm|🌈 rainbow|👩‍🚀 astronaut|👨‍🚀 astronaut|🧑‍🚀 astronaut|👵 grandmother|👴 grandfather|👶 baby|📷 camera|📞 telephone|💻 computer|🧪 experiment|🔬 laboratory|⚖ judge|👮 police|🚓 police|⛪ church|🪦 graveyard' +
  '|図書館 library|图书馆 library|月 moon|裏側 far side|星 star|宇宙 space|海 sea|島 island|岛 island|船 ship|灯台 lighthouse|灯塔 lighthouse|城 castle|王女 princess|女王 queen|国王 king|王 king|森 forest|林 forest|雪 snow|氷 ice|山 mountain|学校 school|先生 teacher|老师 teacher|子供 child|孩子 child|都市 city|城市 city|街 street|雨 rain|砂漠 desert|沙漠 desert|恋 love|愛 love|爱 love|花 flower|猫 cat|犬 dog|狐 fox|竜 dragon|龍 dragon|龙 dragon|幽霊 ghost|鬼 ghost|探偵 detective|侦探 detective|殺人 murder|谋杀 murder|泥棒 thief|小偷 thief|盗 thief|手紙 letter|信 letter|魔法 magic|夢 dream|梦 dream|歌 song|村 village|料理 kitchen|厨师 chef|電車 train|火车 train|機械 machine|機器人 robot|机器人 robot|ロボット robot|時計 clock|夜 night|祖母 grandmother|家族 family|庭 garden' +
  '|달 moon|별 star|우주 space|바다 sea|섬 island|등대 lighthouse|도서관 library|학교 school|도시 city|숲 forest|눈 snow|사랑 love|여왕 queen|왕 king|유령 ghost|고양이 cat|비 rain|꿈 dream|편지 letter|마법 magic' +
  '|قمر moon|بحر sea|سفينة ship|جزيرة island|مدينة city|صحراء desert|غابة forest|ثلج snow|مدرسة school|ملك king|ملكة queen|قصر palace|حب love|قلب heart|لص thief|شبح ghost|مكتبة library|رسالة letter|نجم star|حصان horse|مطر rain|ليل night|سحر magic|جريمة crime|قرية village|طباخ chef|منارة lighthouse|קסם magic|ירח moon|ים sea|עיר city|אהבה love|מלכה queen|ספריה library|ספרייה library|יער forest|מדבר desert|שלג snow' +
  '|лун moon|мор sea|корабл ship|остров island|маяк lighthouse|город city|лес forest|снег snow|школ school|корол king|замок castle|любов love|призрак ghost|библиотек library|письм letter|звезд star|космос space|вор thief|убийств murder|дожд rain|пустын desert|деревн village|ведьм witch|кот cat|лис fox|φεγγάρι moon|θάλασσα sea|πόλη city|δάσος forest|χιόνι snow|αγάπη love|βασίλισσα queen|σχολείο school|βιβλιοθήκη library' +
  '|चाँद moon|चांद moon|समुद्र sea|शहर city|जंगल forest|बर्फ snow|स्कूल school|रानी queen|राजा king|प्यार love|भूत ghost|चोर thief|किताब book|तारा star|गाँव village|บ้าน house|ทะเล sea|รัก love|ผี ghost|เมือง city|พระจันทร์ moon'

export const SIGN_GLOSSES: readonly (readonly [sign: string, noun: string])[] = PAIRS.split('|')
  .map((pair): [string, string] => {
    const space = pair.indexOf(' ')
    return [pair.slice(0, space), pair.slice(space + 1)]
  })
  .sort((a, b) => b[0].length - a[0].length)

/** Nouns of other tongues in Roman letters, whole words only. */
export const ROMAN_GLOSSES: ReadonlyMap<string, string> = new Map(
  (
    'luna moon|lune moon|mond moon|mar sea|mer sea|meer sea|mare sea|barco ship|bateau ship|schiff ship|isla island|île island|insel island|faro lighthouse|phare lighthouse|leuchtturm lighthouse|ciudad city|ville city|stadt city|città city|cidade city|' +
    'bosque forest|forêt forest|wald forest|floresta forest|bosco forest|nieve snow|neige snow|schnee snow|neve snow|escuela school|école school|schule school|scuola school|escola school|rey king|roi king|könig king|reina queen|reine queen|königin queen|regina queen|' +
    'castillo castle|château castle|schloss castle|amor love|amour love|liebe love|fantasma ghost|fantôme ghost|gespenst ghost|biblioteca library|bibliothèque library|bibliothek library|carta letter|lettre letter|brief letter|estrella star|étoile star|stern star|' +
    'ladrón thief|voleur thief|dieb thief|ladrões thief|asesinato murder|meurtre murder|mord murder|lluvia rain|pluie rain|regen rain|desierto desert|désert desert|wüste desert|pueblo village|dorf village|bruja witch|sorcière witch|hexe witch|gato cat|chat cat|katze cat|' +
    'zorro fox|renard fox|fuchs fox|perro dog|chien dog|hund dog|caballo horse|cheval horse|pferd horse|cocinero chef|cuisinier chef|koch chef|robot robot|sueño dream|rêve dream|traum dream|abuela grandmother|oma grandmother|noche night|nuit night|nacht night|flor flower|fleur flower|blume flower'
  )
    .split('|')
    .map((pair): [string, string] => {
      const [word = '', noun = ''] = pair.split(' ')
      return [word, noun]
    }),
)
