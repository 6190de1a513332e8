import { useEffect, useState } from 'react'
import type { UpdateState } from '../../../shared/contract/desktop-api.ts'
import { SwitchRow } from './controls.tsx'
import { Section } from './section.tsx'
import { updateWords } from './update-words.ts'
import { useSetting } from './use-setting.ts'

interface UpdateSettingsProps {
  readonly read: () => Promise<UpdateState>
}

/** Whether the app fetches its own newer versions; where it cannot, why not. */
export function UpdateSettings({ read }: UpdateSettingsProps) {
  const [auto, setAuto] = useSetting('updates.auto')
  const [state, setState] = useState<UpdateState | null>(null)
  useEffect(() => {
    let gone = false
    read().then(
      (answer) => !gone && setState(answer),
      // It is only shown: the words that hold in general stand in its place.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [read])
  return (
    <Section title="Updates">
      <SwitchRow
        label="Fetch newer versions of Callboard"
        hint={updateWords(state)}
        value={state?.kind === 'unavailable' ? null : auto}
        onChange={setAuto}
      />
    </Section>
  )
}
