import { Clapperboard } from 'lucide-react'
import { showHref } from '../../routing/route.ts'
import { useApp } from '../../state/app-context.ts'
import { Entry, Group } from './entry.tsx'
import { askForShows, joinShows, showsOf } from './found-shows.ts'
import { goTo } from './go-to.ts'
import { useFound } from './use-found.ts'

interface ShowResultsProps {
  readonly query: string
  readonly onDone: () => void
}

/** Shows by their titles, old ones too. */
export function ShowResults({ query, onDone }: ShowResultsProps) {
  const board = useApp((state) => state.board)
  const progress = useApp((state) => state.progress)
  const found = useFound(query, askForShows)
  const shows = joinShows(showsOf(board, progress, query), found)
  return (
    <Group heading={query.trim() === '' ? 'Latest shows' : 'Shows'}>
      {shows.map(({ runId, title, standing }) => (
        <Entry
          key={runId}
          id={`show:${runId}`}
          icon={Clapperboard}
          title={title}
          detail={standing}
          onChoose={() => {
            onDone()
            goTo(showHref(runId))
          }}
        />
      ))}
    </Group>
  )
}
