import { useAppParts } from '../../state/app-context.ts'
import { useViewing } from '../../state/viewing.ts'

/** What a press on a person does: the show's stage brings them up. In a recording nobody goes anywhere. */
export function usePersonChoice(runId: string, stepId: string): (item: string | null) => void {
  const { store } = useAppParts()
  const { readOnly, stepHref } = useViewing()
  return (item) => {
    if (item === null) return
    store.getState().setPerson({ runId, item })
    if (readOnly) return
    store.getState().setPanelOpen(false)
    location.hash = stepHref(runId, stepId)
  }
}
