import { useApp } from '../../state/app-context.ts'

/** Tells screen readers what changed: one polite message for a step's or a run's change. */
export function Announcer() {
  const words = useApp((state) => state.announcement)
  return (
    <div role="status" className="sr-only">
      {words}
    </div>
  )
}
