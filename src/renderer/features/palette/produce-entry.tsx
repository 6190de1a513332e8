import { Play } from 'lucide-react'
import { showHref } from '../../routing/route.ts'
import { useAppParts } from '../../state/app-context.ts'
import { giveCommand } from '../../state/give-command.ts'
import { Entry, Group } from './entry.tsx'
import { goTo } from './go-to.ts'

/** Fewer words are looked for, and not a pitch: a search without an answer must not begin a production. */
const WORDS_OF_A_PITCH = 3

interface ProduceEntryProps {
  readonly query: string
  readonly onDone: () => void
}

/** Begins a show from what is typed. */
export function ProduceEntry({ query, onDone }: ProduceEntryProps) {
  const parts = useAppParts()
  const prompt = query.trim()
  const isPitch = prompt.split(/\s+/).length >= WORDS_OF_A_PITCH

  async function produce(): Promise<void> {
    parts.bridge.prepareNotices()
    onDone()
    const answer = await giveCommand(parts, 'run.create', { pipeline: 'show-production', input: { prompt } })
    if (answer) goTo(showHref(answer.runId))
  }

  return (
    <Group heading="New show">
      {isPitch
        ? [
            <Entry
              key="produce"
              id="produce"
              icon={Play}
              title={`Produce “${prompt}”`}
              onChoose={() => void produce()}
            />,
          ]
        : []}
    </Group>
  )
}
