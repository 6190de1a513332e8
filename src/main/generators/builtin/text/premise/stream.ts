import type { Premise } from './premise.ts'

/** The name under which all randomness of a show is drawn: the same in every step, another for another prompt or seed. */
export function streamOf(premise: Pick<Premise, 'text'>, seed: number): string {
  return `${seed}|${premise.text}`
}
