import { DOMAINS, type DomainId } from '../data/domains.ts'
import { singular } from '../language/grammar.ts'
import { asVerb } from '../language/verbs.ts'

const DOMAIN_OF = new Map<string, DomainId[]>()
for (const [id, { words }] of Object.entries(DOMAINS) as [DomainId, { words: string }][]) {
  for (const word of words.split(' ')) DOMAIN_OF.set(word, [...(DOMAIN_OF.get(word) ?? []), id])
}

/** The walks of life that a prompt's words touch, the most touched first; at most three. */
export function detectDomains(words: readonly string[]): readonly DomainId[] {
  const hits = new Map<DomainId, number>()
  for (const word of new Set(words)) {
    const bare = word.replace(/’s$/, '')
    for (const id of DOMAIN_OF.get(singular(bare)) ?? DOMAIN_OF.get(asVerb(bare)?.base ?? '') ?? []) {
      hits.set(id, (hits.get(id) ?? 0) + 1)
    }
  }
  return [...hits]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([id]) => id)
}
