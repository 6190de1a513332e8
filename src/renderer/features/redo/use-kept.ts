import { useEffect, useRef, useState } from 'react'
import type { Task } from '../../../shared/domain/run.ts'
import { useViewing } from '../../state/viewing.ts'
import { isToBeChecked } from '../../view/result.ts'

/** How long it is said that something was kept, in milliseconds. */
const SAID_FOR_MS = 8000

/** Whether a task was looked at a moment ago, and its result has stayed as it was. */
export function useKept(task: Task | undefined): boolean {
  const { clock } = useViewing()
  const before = useRef(task)
  const [kept, setKept] = useState(false)
  useEffect(() => {
    const was = before.current
    before.current = task
    if (isToBeChecked(was) && task?.status === 'succeeded') setKept(true)
    else if (task?.status !== 'succeeded') setKept(false)
  }, [task])
  useEffect(() => (kept ? clock.every(SAID_FOR_MS, () => setKept(false)) : undefined), [kept, clock])
  return kept
}
