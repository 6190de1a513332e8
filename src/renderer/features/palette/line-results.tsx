import { TextSearch } from 'lucide-react'
import { useMemo } from 'react'
import { logsHref } from '../../routing/route.ts'
import { Entry, Group } from './entry.tsx'
import { askForLines } from './found-lines.ts'
import { goTo } from './go-to.ts'
import { Marked } from './marked.tsx'
import { useFound } from './use-found.ts'

interface LineResultsProps {
  readonly query: string
  readonly runId: string
  readonly onDone: () => void
}

/** Lines of the log of the show on screen; each leads to the log, with what was typed looked for there. */
export function LineResults({ query, runId, onDone }: LineResultsProps) {
  const ask = useMemo(() => askForLines(runId), [runId])
  const lines = useFound(query, ask)
  const find = query.trim()
  return (
    <Group heading="Log of this show">
      {(lines ?? []).map((line) => (
        <Entry
          key={line.id}
          id={`line:${line.id}`}
          icon={TextSearch}
          title={<Marked text={line.text} query={find} />}
          detail={line.level}
          onChoose={() => {
            onDone()
            goTo(logsHref(runId, { find }))
          }}
        />
      ))}
    </Group>
  )
}
