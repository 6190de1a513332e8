/** Who makes a show, as a person is told: our own studio is offline, anybody else is called by name. */
export function generatorWords(generator: string): string {
  return generator === '' || generator.startsWith('builtin') || generator.startsWith('built-in')
    ? 'the built-in studio, offline'
    : generator
}
