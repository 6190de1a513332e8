/** Hue circle in words, by upper bound in degrees. */
const HUES: readonly (readonly [upTo: number, word: string])[] = [
  [14, 'red'],
  [40, 'orange'],
  [58, 'amber'],
  [75, 'yellow'],
  [165, 'green'],
  [195, 'teal'],
  [255, 'blue'],
  [285, 'violet'],
  [330, 'magenta'],
  [361, 'red'],
]

/** A plain word for a colour: "deep teal", "grey". Hue by the usual hexagon formula. */
export function colourWord(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number]
  const high = Math.max(r, g, b)
  const chroma = high - Math.min(r, g, b)
  if (chroma < 0.08) return high > 0.7 ? 'white' : high > 0.25 ? 'grey' : 'black'
  const sector = high === r ? ((g - b) / chroma + 6) % 6 : high === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4
  const word = HUES.find(([upTo]) => sector * 60 < upTo)?.[1] ?? 'red'
  if (high < 0.5 && (word === 'orange' || word === 'amber')) return 'brown'
  return high < 0.5 ? `deep ${word}` : word
}
