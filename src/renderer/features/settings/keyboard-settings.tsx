import { useAppParts } from '../../state/app-context.ts'
import { Button } from '../../ui/button.tsx'
import { SwitchRow } from './controls.tsx'
import { Row, Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

export function KeyboardSettings() {
  const { store } = useAppParts()
  const [single, setSingle] = useSetting('keys.single')
  return (
    <Section title="Keyboard">
      <SwitchRow
        label="Single letters are shortcuts"
        hint="Off, only keys together with Ctrl or ⌘ do anything: better with voice input."
        value={single}
        onChange={setSingle}
      />
      <Row label="All shortcuts">
        <Button onClick={() => store.getState().setOverlay('shortcuts')}>Show them</Button>
      </Row>
    </Section>
  )
}
