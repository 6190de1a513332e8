import { ROMAN_GLOSSES, SIGN_GLOSSES } from '../data/glosses.ts'

/** English nouns for what the signs and foreign words of a text show, in the order they stand. */
export function glossesOf(text: string): readonly string[] {
  let rest = text.replaceAll('\ufe0f', '').toLocaleLowerCase('en')
  const found: [at: number, noun: string][] = []
  for (const [sign, noun] of SIGN_GLOSSES) {
    const key = sign.replaceAll('\ufe0f', '')
    const at = rest.indexOf(key)
    if (at < 0) continue
    found.push([at, noun])
    rest = rest.replaceAll(key, ' '.repeat(key.length))
  }
  for (const match of rest.matchAll(/\p{L}+/gu)) {
    const noun = ROMAN_GLOSSES.get(match[0])
    if (noun) found.push([match.index, noun])
  }
  return [...new Set(found.sort((a, b) => a[0] - b[0]).map(([, noun]) => noun))]
}
