const REQUEST =
  /^(?:please\s+)?(?:(?:make|create|write|give|produce|show)(?:\s+me)?|i(?:’d|'d| would)?\s+(?:want|like|love)(?:\s+to\s+see)?)\s+(?=an?\s|the\s|some\s)/i
const KIND_OF_SHOW =
  /^(?:an?\s+|the\s+)?(?:[\p{L}-]+\s+){0,3}?(?:show|series|story|tale|film|movie|drama|dramedy|comedy|sitcom|thriller|western|romance|mystery|musical|mini-?series|saga|epic|fantasy|horror|whodunit|fable|noir)\s+(?:about|of|between|in which|where|set in|set on|following|featuring|starring|based on)\s+/iu

/** The first sentence of a prompt, without "make me a western about" and the like. Genre words stay in the prompt. */
export function firstSentence(text: string): string {
  const asked = text.replace(REQUEST, '')
  const bare = asked.replace(KIND_OF_SHOW, '')
  const line = bare.length >= 3 ? bare : asked
  const end = /(?<=\p{L}{2})[.!?。！？]+(?:\s|$)|;\s|\s[–—]\s/u.exec(line)
  return (end ? line.slice(0, end.index) : line).replace(/^["“'‘«\s]+|["”'’»\s]+$/gu, '').trim()
}
