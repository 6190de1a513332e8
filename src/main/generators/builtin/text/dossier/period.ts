import type { Premise } from '../premise/premise.ts'

/** Things that a court of queens or a town of gunslingers has not got. */
const MODERN =
  /telephone|\btelevision|\bfilm|\bbus\b|\bvisa\b|motorcycle|service station|photograph|\bcars?\b|wireless|power cut|airport|machine|\bvan\b|\bgas\b|newspaper|swimming bath|\bswim\b|insurance|boiler|taxi|hemisphere|battery|certificate|customs officer|recorder|\btape|paperwork|crayons|sabbatical|parking|catering|plumber|protocol|\bdepot|peanut butter|alarm/i

/** Whether a show plays before such things: fairy courts and the old west do. */
function isPeriod({ genre, setting }: Premise): boolean {
  return (
    genre === 'western' || setting === 'court' || (genre === 'fantasy' && (setting === 'forest' || setting === 'snow'))
  )
}

/** The texts that may stand in a show, or all of them when fewer than `least` may. */
export function ofPeriod<T>(premise: Premise, items: readonly T[], least = 1): readonly T[] {
  if (!isPeriod(premise)) return items
  const fitting = items.filter((item) => !MODERN.test(JSON.stringify(item)))
  return fitting.length >= least ? fitting : items
}
