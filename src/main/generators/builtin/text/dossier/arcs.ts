import { createRandom } from '../../../../../shared/random.ts'
import { ANY_ARCS } from '../data/arcs/any.ts'
import type { Arc } from '../data/arcs/arc.ts'
import { GROWN_ARCS } from '../data/arcs/grown.ts'
import { OLD_ARCS } from '../data/arcs/old.ts'
import { YOUNG_ARCS } from '../data/arcs/young.ts'
import type { Premise } from '../premise/premise.ts'
import { dealTo, inRange } from './deal.ts'
import { ofPeriod } from './period.ts'

const ARCS: readonly Arc[] = [...GROWN_ARCS, ...ANY_ARCS, ...YOUNG_ARCS, ...OLD_ARCS]

/** Everybody's wound, by age. Known already when the plan is made, since wants and traits come from it. */
export function dealArcs(premise: Premise, ages: readonly number[], stream: string): readonly Arc[] {
  return dealTo(ages, ofPeriod(premise, ARCS), createRandom(`${stream}|arcs`), (arc, age) => inRange(age, arc.ages))
}
