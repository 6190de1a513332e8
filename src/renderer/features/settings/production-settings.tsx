import { PLACES_MAX } from '../../../shared/contract/settings.ts'
import { NumberRow, SwitchRow } from './controls.tsx'
import { Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** How much is made at once, and what goes on by itself. */
export function ProductionSettings() {
  const [media, setMedia] = useSetting('places.media')
  const [text, setText] = useSetting('places.text')
  const [resume, setResume] = useSetting('start.resume')
  return (
    <Section title="Productions">
      <NumberRow
        label="Pictures and videos at once"
        hint="Over all shows; each step of one show takes at most two. What is under way goes on, the next tasks follow."
        value={media}
        most={PLACES_MAX.media}
        onChange={setMedia}
      />
      <NumberRow
        label="Texts at once"
        hint="Over all shows. Writing mostly waits, so many fit."
        value={text}
        most={PLACES_MAX.text}
        onChange={setText}
      />
      <SwitchRow
        label="Go on by itself at the start"
        hint="What was interrupted goes on where it stood. What you paused stays paused either way."
        value={resume}
        onChange={setResume}
      />
    </Section>
  )
}
