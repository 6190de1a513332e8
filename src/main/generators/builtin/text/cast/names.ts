import type { Random } from '../../../../../shared/random.ts'
import { NAME_TRADITIONS } from '../data/names.ts'

type Presentation = 'f' | 'm' | 'n'

/**
 * Names for a cast, one per presentation: no given name twice, no family name twice while they last, and initials
 * that differ as far as the alphabet allows, since the board shows small heads with first names.
 */
export function nameCast(presentations: readonly Presentation[], random: Random): readonly string[] {
  const given = new Set<string>()
  const family = new Set<string>()
  const initials = new Map<string, number>()
  let order = random.shuffle(NAME_TRADITIONS)
  return presentations.map((presentation, i) => {
    if (i % order.length === 0 && i > 0) order = random.shuffle(NAME_TRADITIONS)
    const own = order[i % order.length] ?? NAME_TRADITIONS[0]
    const traditions = [own, ...random.shuffle(NAME_TRADITIONS)].filter((one) => one !== undefined)
    const first = traditions
      .flatMap((one) => random.shuffle(one[presentation]).map((name, nth) => ({ name, nth, own: one === own })))
      .filter(({ name }) => !given.has(name))
      .sort(
        (a, b) =>
          (initials.get(a.name.charAt(0)) ?? 0) - (initials.get(b.name.charAt(0)) ?? 0) ||
          Number(b.own) - Number(a.own),
      )[0]
    const home =
      random.chance(0.75) && first ? traditions.find((one) => one[presentation].includes(first.name)) : traditions[1]
    const families = [...random.shuffle(home?.family ?? []), ...traditions.flatMap((one) => one.family)]
    const last = families.find((name) => !family.has(name)) ?? random.pick(families)
    const name = first?.name ?? `${random.pick(own?.n ?? ['Alex'])}-${i + 1}`
    given.add(name)
    family.add(last)
    initials.set(name.charAt(0), (initials.get(name.charAt(0)) ?? 0) + 1)
    return `${name} ${last.replace('-', ' ')}`
  })
}
