import { lazy, Suspense, useEffect, useState } from 'react'
import { useApp, useAppParts } from '../../state/app-context.ts'
import type { Question } from '../../state/question-slice.ts'

const WorkDialog = lazy(async () => ({ default: (await import('./work-dialog.tsx')).WorkDialog }))
const DeleteDialog = lazy(async () => ({ default: (await import('../delete/delete-dialog.tsx')).DeleteDialog }))

interface Raised {
  readonly question: Question
  /** Which question it is, counted; a dialog begins anew with each. */
  readonly count: number
}

/** The question on screen, and once it is answered still that one, so that it can go as softly as it came. */
function useRaised(): { readonly raised: Raised | null; readonly open: boolean } {
  const question = useApp((state) => state.question)
  const [raised, setRaised] = useState<Raised | null>(null)
  useEffect(() => {
    if (question) setRaised((before) => ({ question, count: (before?.count ?? 0) + 1 }))
  }, [question])
  return { raised, open: question !== null && question === raised?.question }
}

/** What is asked before it is done, over the whole window; fetched when the first is asked. */
export function Questions() {
  const { store } = useAppParts()
  const { raised, open } = useRaised()
  if (!raised) return null
  const { question, count } = raised
  const close = () => store.getState().dropQuestion()
  return (
    <Suspense fallback={null}>
      {question.kind === 'delete' ? (
        <DeleteDialog key={count} question={question} open={open} onClose={close} />
      ) : (
        <WorkDialog key={count} question={question} open={open} onClose={close} />
      )}
    </Suspense>
  )
}
