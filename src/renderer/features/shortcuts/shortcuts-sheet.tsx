import { SHORTCUT_IDS, type ShortcutId, type ShortcutPlace, shortcutOf } from '../../../shared/contract/shortcuts.ts'
import { placeHref } from '../../routing/route.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { waysOf } from './key-words.ts'
import { Keys } from './keys.tsx'

/** Keys that belong to one part of the screen and are read there, not in the table of shortcuts. */
const ELSEWHERE = [
  { keys: 'Enter', does: 'Produce what is in the prompt box' },
  { keys: 'Shift+Enter', does: 'A new line in the prompt box' },
  { keys: 'Esc', does: 'Close what lies over the screen' },
  { keys: 'Space', does: 'Play or pause a replay or a film' },
] as const

const idsOf = (place: ShortcutPlace): readonly ShortcutId[] =>
  SHORTCUT_IDS.filter((id) => shortcutOf(id).where === place)

function Row({ does, ways }: { readonly does: string; readonly ways: readonly string[] }) {
  return (
    <div className="flex min-h-8 items-center justify-between gap-4 border-b border-white/8 py-1 last:border-none">
      <dt className="text-[13px] leading-5 text-foreground/86">{does}</dt>
      <dd className="flex flex-none items-center gap-2">
        {ways.map((keys, index) => (
          <span key={keys} className="flex items-center gap-2">
            {index > 0 && <span className="text-[11.5px] text-foreground/56">or</span>}
            <Keys keys={keys} />
          </span>
        ))}
      </dd>
    </div>
  )
}

function Group({ title, ids }: { readonly title: string; readonly ids: readonly ShortcutId[] }) {
  const { bridge } = useAppParts()
  return (
    <section aria-label={title}>
      <h3 className="mb-1 text-[12px] leading-4 font-semibold text-foreground/56">{title}</h3>
      <dl>
        {ids.map((id) => (
          <Row key={id} does={shortcutOf(id).does} ways={waysOf(id, bridge.kind === 'desktop')} />
        ))}
      </dl>
    </section>
  )
}

/** All shortcuts, from the one table. */
export function ShortcutsSheet() {
  const { store } = useAppParts()
  const open = useApp((state) => state.overlay === 'shortcuts')
  const off = useApp((state) => state.settings?.['keys.single'] === false)
  const close = () => store.getState().setOverlay(null)
  return (
    <Dialog open={open} onClose={close} title="Keyboard shortcuts" className="h-fit w-[760px]">
      <div className="grid gap-x-10 gap-y-5 overflow-y-auto px-6 pb-6 sm:grid-cols-2">
        <Group title="Anywhere" ids={idsOf('anywhere')} />
        <div className="space-y-5">
          <Group title="On a show" ids={idsOf('show')} />
          <section aria-label="Elsewhere">
            <h3 className="mb-1 text-[12px] leading-4 font-semibold text-foreground/56">Elsewhere</h3>
            <dl>
              {ELSEWHERE.map(({ keys, does }) => (
                <Row key={keys} does={does} ways={[keys]} />
              ))}
            </dl>
          </section>
        </div>
        <p className="text-[13px] leading-5 text-foreground/72 sm:col-span-2">
          {off ? 'Single letters are switched off. ' : 'Single letters do nothing while you type. '}
          <a
            href={placeHref('settings')}
            onClick={close}
            className="rounded-md font-semibold underline underline-offset-4"
          >
            {off ? 'Switch them on' : 'Switch them off'}
          </a>
        </p>
      </div>
    </Dialog>
  )
}
