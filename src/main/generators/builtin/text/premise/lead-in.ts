const REQUEST =
  /^(?:please\s+)?(?:(?:make|create|write|give|produce|show)(?:\s+me)?|i(?:’d|'d| would)?\s+(?:want|like|love)(?:\s+to\s+see)?)\s+(?=an?\s|the\s|some\s)/i
const KIND_OF_SHOW =
  /^(?:an?\s+|the\s+)?(?:[\p{L}-]+\s+){0,3}?(?:show|series|story|tale|film|movie|drama|dramedy|comedy|sitcom|thriller|western|romance|mystery|musical|mini-?series|saga|epic|fantasy|horror|whodunit|fable|noir)\s+(?:about|of|between|in which|where|set in|set on|following|featuring|starring|based on)\s+/iu

/** "In a flooded city, a girl searches": what is told in the other order. */
const PLACE_FIRST = /^((?:in|on|at|aboard|inside|beneath|under) [^,]{3,60}), (.{8,})$/i

/** A line in capitals, in small letters; names are lost, since all of it was shouted. */
function unshouted(text: string): string {
  const isShouted = /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
  return isShouted ? text.toLocaleLowerCase('en').replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('en')) : text
}

/** The first sentence of a prompt, without "make me a western about" and the like. Genre words stay in the prompt. */
export function firstSentence(text: string): string {
  const asked = unshouted(text)
    .replace(REQUEST, '')
    .replace(/^what if\s+/i, '')
  const bare = asked.replace(KIND_OF_SHOW, '')
  const line = bare.length >= 3 ? bare : asked
  const end = /(?<=\p{L}{2})[.!?。！？]+(?:\s|$)|;\s|\s[–—]\s/u.exec(line)
  const first = (end ? line.slice(0, end.index) : line).replace(/^["“'‘«\s]+|["”'’»\s]+$/gu, '').trim()
  return first.replace(PLACE_FIRST, (_, place: string, rest: string) => `${rest} ${place.toLowerCase()}`)
}
