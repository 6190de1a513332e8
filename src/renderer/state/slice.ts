/** How a slice writes: a change of its own part, or one worked out from it. */
export type SetSlice<T> = (change: Partial<T> | ((slice: T) => Partial<T>)) => void
