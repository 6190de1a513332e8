import { useAppParts } from '../../state/app-context.ts'
import { SwitchRow } from './controls.tsx'
import { Section } from './section.tsx'
import { UpdateSettings } from './update-settings.tsx'
import { useSetting } from './use-setting.ts'

/** What only the desktop app has. */
export function DesktopSettings() {
  const { bridge } = useAppParts()
  const [tray, setTray] = useSetting('desktop.closeToTray')
  if (bridge.kind !== 'desktop') return null
  return (
    <>
      <Section title="Window">
        <SwitchRow
          label="Go on in the tray when I close the window"
          hint="While something runs. Off, closing the window quits, which asks first in the middle of a show."
          value={tray}
          onChange={setTray}
        />
      </Section>
      {bridge.readUpdates && <UpdateSettings read={bridge.readUpdates} />}
    </>
  )
}
