import { type Run, stepOf } from '../../shared/domain/run.ts'

/**
 * Compares the props of something that is drawn from a run, for `memo`.
 *
 * A run that is at work changes many times a second, and most of what is drawn from it does not: it looks at some
 * steps, at how the run stands and at its name. The fold keeps the identity of what no event touched, so references
 * tell. All other props are compared as they are.
 *
 * @param stepIds the steps that are looked at
 */
export const sameRunFor =
  (...stepIds: readonly string[]) =>
  <P extends { readonly run: Run }>(before: P, now: P): boolean =>
    before.run.id === now.run.id &&
    before.run.status === now.run.status &&
    before.run.title === now.run.title &&
    stepIds.every((id) => stepOf(before.run, id) === stepOf(now.run, id)) &&
    (Object.keys(now) as (keyof P)[]).every((key) => key === 'run' || Object.is(before[key], now[key]))
