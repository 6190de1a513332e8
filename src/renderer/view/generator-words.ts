/** Our own studio, by its id (as plans name it) or its label (as the host names it). */
const OWN: ReadonlySet<string> = new Set(['', 'builtin', 'built-in studio'])

const isBuiltIn = (generator: string): boolean => OWN.has(generator)

/** A generator's name on screen: ours by what it is, anybody else's as it calls itself. */
export const generatorName = (generator: string): string => (isBuiltIn(generator) ? 'built-in studio' : generator)

/** Who will make a show, before it begins: our own studio sends nothing anywhere, and says so. */
export const generatorWords = (generator: string): string =>
  isBuiltIn(generator) ? 'the built-in studio, offline' : generator
