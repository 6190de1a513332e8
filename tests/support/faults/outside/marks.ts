/** Moments in the life of a job at an outside service at which its customer is killed, in order. */
const MARKS = [
  /** The task has begun; nobody has been asked. */
  'begun',
  /** The service has been asked whether it has the job already, and has not answered. */
  'looked-up',
  /** The service has taken the job and has not answered. */
  'taken',
  /** The service has answered with the job's id, which nobody has written down. */
  'answered',
  /** The id is about to be written down. */
  'writing-down',
  /** The id is on disk. */
  'written-down',
  /** The service has been asked how far it is, and has not answered. */
  'polled',
  /** The service says that it is done. */
  'done',
  /** The result has been fetched. */
  'fetched',
  /** The result is in place; its commit is about to begin. */
  'committing',
  /** The result is committed; nobody has heard of it. */
  'committed',
] as const

export type Mark = (typeof MARKS)[number]

/**
 * How a customer sees to it that a job is not made twice: by a key that the service knows again, or by looking first
 * whether the service has a job of that name. `careless` does neither: a fault that a trial must find.
 */
export type Manner = 'key' | 'look-up' | 'careless'

/** Every mark that a careful customer comes by: only one of the two looks up. */
export const CAREFUL: readonly { readonly mark: Mark; readonly manner: Manner }[] = MARKS.flatMap((mark) => [
  ...(mark === 'looked-up' ? [] : [{ mark, manner: 'key' as const }]),
  { mark, manner: 'look-up' as const },
])
