import { FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { DataFolder } from '../../../shared/contract/desktop-api.ts'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import type { FolderActions } from '../../bridge/desktop-folder.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Section } from './section.tsx'

const Path = ({ children }: { readonly children: string }) => (
  <code className="block rounded-lg bg-white/6 px-3 py-2 font-mono text-[12.5px] leading-5 [overflow-wrap:anywhere] select-all">
    {children}
  </code>
)

/** The folder of a desktop: it can be opened, and another be chosen for the next start. */
function DesktopFolder({ folder }: { readonly folder: FolderActions }) {
  const { store } = useAppParts()
  const [place, setPlace] = useState<DataFolder | null>(null)

  async function ask(action: () => Promise<DataFolder | null>): Promise<void> {
    try {
      const answer = await action()
      if (answer) setPlace(answer)
    } catch (thrown) {
      const { message } = toCallboardError(thrown)
      store.getState().say({ id: 'folder', tone: 'trouble', title: 'Nothing was changed', body: message, href: null })
    }
  }

  useEffect(() => {
    let gone = false
    folder.read().then(
      (read) => !gone && setPlace(read),
      // It is only shown: the host's own answer stands in its place.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [folder])

  const current = useApp((state) => state.host?.dataDir ?? '')
  const moves = place !== null && place.next !== place.current
  return (
    <Row
      below
      label="Data folder"
      hint={
        place?.fixed
          ? 'It was named when Callboard was started (--data-dir or CALLBOARD_DATA_DIR), so it is not changed here.'
          : 'Shows, their files and these settings. Another folder is used from the next start on; nothing is moved.'
      }
    >
      <Path>{place?.current ?? current}</Path>
      {moves && (
        <div className="space-y-1.5">
          <p className="text-[13px] leading-5 text-foreground/72">From the next start on:</p>
          <Path>{place.next}</Path>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button icon={<FolderOpen size={15} aria-hidden />} onClick={() => void ask(folder.open)}>
          Open the folder
        </Button>
        {place !== null && !place.fixed && <Button onClick={() => void ask(folder.choose)}>Change…</Button>}
      </div>
    </Row>
  )
}

/** Where everything is kept. */
export function FolderSettings() {
  const { bridge } = useAppParts()
  const dataDir = useApp((state) => state.host?.dataDir ?? '')
  return (
    <Section title="Data">
      {bridge.folder ? (
        <DesktopFolder folder={bridge.folder} />
      ) : (
        <Row
          below
          label="Data folder"
          hint={
            <>
              On the machine that this page comes from. To use another, stop Callboard there and start it with{' '}
              <code className="font-mono whitespace-nowrap">--data-dir</code>.
            </>
          }
        >
          <Path>{dataDir}</Path>
        </Row>
      )}
    </Section>
  )
}
