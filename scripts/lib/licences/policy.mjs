/**
 * Which licences the parts of Callboard may have, and why those that are not plainly permissive are among them.
 *
 * Names are SPDX identifiers (https://spdx.org/licenses/).
 */

/** Whatever is shipped may have these: they ask for no more than that their text goes along, as it does in the About screen. */
export const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'blessing',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'FTL',
  'ICU',
  'IJG',
  'ISC',
  'libpng-2.0',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
])

/** Tools that are used to make Callboard, and that are no part of it, may have these besides. */
export const FOR_TOOLS = new Set(['CC-BY-4.0', 'MPL-2.0', 'WTFPL'])

/**
 * Licences that ask for more, for the parts that are named and for no others.
 *
 * @type {readonly { licence: string, parts: readonly string[], because: string }[]}
 */
export const EXCEPTIONS = [
  {
    licence: 'MPL-2.0',
    parts: ['mediabunny', 'cssparser', 'cssparser-macros', 'dtoa-short', 'selectors'],
    because:
      'It holds file by file, and these files are shipped as they are published; where their source is stands beside them.',
  },
  {
    licence: 'LGPL-2.0-or-later',
    parts: ['LAME'],
    because: 'It is inside the encoder, which is a file of its own that can be replaced by another build of it.',
  },
  {
    licence: 'GPL-2.0-or-later',
    parts: ['FFmpeg', 'x264', 'x265'],
    because:
      'They are inside the encoder (@napi-rs/webcodecs, whose own code is MIT), which the media worker alone loads, in a process of its own. What is shipped with them is under terms that go together with the GPL. Whoever ships a package of Callboard ships its text with it, as the About screen does, and offers their source.',
  },
]

/**
 * Packages whose own statement is missing or is not in SPDX's words, by name and version: what was found in their files.
 *
 * @type {Readonly<Record<string, { licence: string, because: string }>>}
 */
export const CLARIFIED = {
  'xmlhttprequest-ssl@2.1.2': {
    licence: 'MIT',
    because: 'Stated in the older form “licenses”, and by its LICENSE file.',
  },
}
