/** Longest name of a file or folder, in UTF-8 bytes, its ending excepted: file systems allow 255 with it. */
const NAME_MAX_BYTES = 120

/** What no file system of ours may see, or what hides and reorders text. ZWJ and ZWNJ stay: scripts and emoji need them. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cf}\p{Cc}]/gu
/** Separators of paths and of Windows' drives and streams. */
const SEPARATORS = /[/\\:|]+/g
/** Other characters that Windows refuses. */
const REFUSED = /[*?<>]+/g
/** Names that Windows keeps for devices, with any ending: `con`, `con.txt`, `LPT1 .png`. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/i

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** Cut to a number of bytes, between characters as a person sees them. */
function cut(text: string): string {
  let kept = ''
  let bytes = 0
  for (const { segment } of graphemes.segment(text)) {
    bytes += bytesOf(segment)
    if (bytes > NAME_MAX_BYTES) break
    kept += segment
  }
  return kept
}

/** Dots and spaces at the ends: hidden files, `..`, and what Windows drops without a word. */
const trimEnds = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '')

/**
 * A person's words as the name of one file or folder, without its ending, for any system.
 *
 * The answer is never empty, never a path, and never a name that Windows keeps for itself. It stays readable: what need
 * not go stays as it is, in any script.
 *
 * @param fallback what it is called where nothing of the words can stay; a plain name of ours
 */
export function fileNameOf(words: string, fallback: string): string {
  const plain = words
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(SEPARATORS, '-')
    .replace(REFUSED, '')
    .replaceAll('"', '’')
    // What went may have stood between two spaces.
    .replace(/\s+/gu, ' ')
  const name = trimEnds(cut(trimEnds(plain)))
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(name)) return fallback
  return DEVICE.test(name) ? `_${name}` : name
}

/** Two names with one key are one file on some system: macOS and Windows fold case, macOS folds forms of Unicode. */
const keyOf = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')

/** Gives each name out once: whoever asks for a taken one gets "Ines Varga (2)". */
export function createUniqueNames(): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    let name = wanted
    for (let number = 2; taken.has(keyOf(name)); number += 1) name = `${wanted} (${number})`
    taken.add(keyOf(name))
    return name
  }
}
