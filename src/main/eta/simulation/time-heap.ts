/** Things due at a time, the earliest first. Numbers alone: it turns over a hundred thousand times an estimate. */
export interface TimeHeap {
  size(): number
  clear(): void
  push(at: number, id: number): void
  /** When the first is due; only where there is one. */
  firstAt(): number
  /** Takes the first out and answers its id; only where there is one. */
  pop(): number
}

/** A binary heap with room for `room` things. Equal times leave in no promised, but always the same, order. */
export function createTimeHeap(room: number): TimeHeap {
  const times = new Float64Array(room + 1)
  const ids = new Int32Array(room + 1)
  let size = 0

  const sinkFrom = (at: number, id: number): void => {
    let hole = 0
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && (times[child + 1] as number) < (times[child] as number)) child++
      if ((times[child] as number) >= at) break
      times[hole] = times[child] as number
      ids[hole] = ids[child] as number
      hole = child
    }
    times[hole] = at
    ids[hole] = id
  }

  return {
    size: () => size,
    clear: () => {
      size = 0
    },
    push: (at, id) => {
      let hole = size++
      while (hole > 0) {
        const parent = (hole - 1) >> 1
        if ((times[parent] as number) <= at) break
        times[hole] = times[parent] as number
        ids[hole] = ids[parent] as number
        hole = parent
      }
      times[hole] = at
      ids[hole] = id
    },
    firstAt: () => times[0] as number,
    pop: () => {
      const first = ids[0] as number
      size--
      if (size > 0) sinkFrom(times[size] as number, ids[size] as number)
      return first
    },
  }
}
