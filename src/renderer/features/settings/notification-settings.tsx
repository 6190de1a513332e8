import { useState } from 'react'
import type { NoticeLevel } from '../../../shared/contract/settings.ts'
import type { NoticeLeave } from '../../bridge/bridge.ts'
import { useAppParts } from '../../state/app-context.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from './controls.tsx'
import { Row, Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

const LEVELS: readonly { readonly value: NoticeLevel; readonly name: string }[] = [
  { value: 'all', name: 'Every step' },
  { value: 'failures', name: 'Failures only' },
  { value: 'off', name: 'Off' },
]

const SENTENCES: Readonly<Record<Exclude<NoticeLeave, 'host' | 'granted'>, string>> = {
  default: 'This browser has not been asked yet whether Callboard may notify you.',
  denied: 'This browser does not let Callboard notify you. Its settings for this page can change that.',
  unsupported: 'This browser cannot notify. Messages appear in the window instead.',
}

/** Whether this browser may notify, and a way to ask it. */
function BrowserLeave() {
  const { bridge } = useAppParts()
  const [leave, setLeave] = useState(bridge.noticeLeave)
  if (leave === 'host' || leave === 'granted') return null
  async function ask(): Promise<void> {
    setLeave(await Notification.requestPermission())
  }
  return (
    <Row label="In this browser" hint={SENTENCES[leave]}>
      {leave === 'default' && <Button onClick={() => void ask()}>Allow</Button>}
    </Row>
  )
}

export function NotificationSettings() {
  const [level, setLevel] = useSetting('notifications')
  return (
    <Section title="Notifications">
      <Row
        below
        label="Tell me about"
        hint="At most one for a step, failures at once, many together as one. Quiet while this window is in front."
      >
        <Choice label="Tell me about" value={level} options={LEVELS} onChange={setLevel} />
      </Row>
      {level !== null && level !== 'off' && <BrowserLeave />}
    </Section>
  )
}
