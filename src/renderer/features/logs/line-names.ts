import type { LogLine } from '../../../shared/contract/views.ts'
import { type Run, stepOf, taskOf } from '../../../shared/domain/run.ts'
import { fileUrl } from '../../view/outputs.ts'
import { shortName } from '../../view/person-name.ts'

/** Who and what the lines of a run are about, by the names that people know. */
export interface LineNames {
  /** Empty where a line is of no step. */
  step(line: LogLine): string
  /** Null where a line is of no item. */
  item(line: LogLine): { readonly name: string; readonly picture: string | null } | null
  /** "try 1 of 3"; null where there was one try and no talk of another. */
  attempt(line: LogLine): string | null
}

export function lineNames(run: Run): LineNames {
  const steps = new Map(run.steps.map(({ plan }) => [plan.id, plan.shortTitle]))
  const names = new Map(run.steps.flatMap(({ items }) => items.map(({ id, name }) => [id, name])))
  const pictures = new Map<string, string | null>()

  function pictureOf(item: string): string | null {
    const known = pictures.get(item)
    if (known !== undefined) return known
    const picture = fileUrl(run, 'portrait', 'image', item)
    pictures.set(item, picture)
    return picture
  }

  return {
    step: ({ step }) => (step === null ? '' : (steps.get(step) ?? step)),
    item({ item }) {
      if (item === null) return null
      return { name: shortName(names.get(item) ?? item), picture: pictureOf(item) }
    },
    attempt({ step: stepId, item, attempt }) {
      if (stepId === null || attempt === null) return null
      const step = stepOf(run, stepId)
      const tries = step ? (taskOf(step, item)?.attempts ?? 0) : 0
      if (attempt <= 1 && tries <= 1) return null
      const most = Math.max(step?.plan.retry?.attempts ?? 0, tries)
      return most < attempt ? `try ${attempt}` : `try ${attempt} of ${most}`
    },
  }
}
