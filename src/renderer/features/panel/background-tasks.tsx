import { AnimatePresence } from 'framer-motion'
import * as m from 'framer-motion/m'
import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useEffect } from 'react'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { useMediaQuery } from '../../state/use-media-query.ts'
import { IconButton } from '../../ui/button.tsx'
import { needingCount, runningRuns } from '../../view/lists.ts'
import { FloatingButton } from './floating-button.tsx'
import { PanelFoot } from './panel-foot.tsx'
import { PanelList } from './panel-list.tsx'

/** Less than the design's 320 ms: from the press to the panel standing still it must not be longer than 300. */
const COMES_IN_S = 0.26

/** "1 running, 1 needs you"; says so where there is nothing. */
function summary(running: number, needing: number): string {
  const parts = [
    running > 0 ? `${running} running` : '',
    needing > 0 ? `${needing} ${needing === 1 ? 'needs' : 'need'} you` : '',
  ].filter((part) => part !== '')
  return parts.join(', ') || 'nothing is running'
}

function PanelBody() {
  const running = useApp((state) => runningRuns(state.board).length)
  const needing = useApp((state) => needingCount(state.board))
  return (
    <>
      <div className="flex h-[58px] flex-none items-center gap-3 px-6 pt-1">
        <Dialog.Title className="text-[17px] leading-6 font-semibold tracking-[-0.01em]">Background tasks</Dialog.Title>
        <Dialog.Description className="flex-1 text-[13px] leading-5 text-foreground/72">
          {summary(running, needing)}
        </Dialog.Description>
        <Dialog.Close asChild>
          <IconButton label="Close" className="bg-white/6">
            <X size={17} aria-hidden />
          </IconButton>
        </Dialog.Close>
      </div>
      <PanelList />
      <PanelFoot />
    </>
  )
}

/**
 * The floating button and the panel it opens: every show that runs or needs a person.
 *
 * Focus goes into the panel, stays there and comes back to the button; Escape and a press outside close it. The scrim
 * is ours and not Radix's overlay, which would write a style element into the page.
 */
export function BackgroundTasks() {
  const { store } = useAppParts()
  const open = useApp((state) => state.panelOpen)
  const logs = useApp(({ route }) => route.screen === 'show' && route.view === 'logs')
  useEffect(() => {
    document.documentElement.toggleAttribute('data-covered', open)
  }, [open])
  const still = useMediaQuery('(prefers-reduced-motion: reduce)')
  const away = still ? { opacity: 0 } : { x: '100%' }
  const here = still ? { opacity: 1 } : { x: 0 }
  return (
    <Dialog.Root open={open} onOpenChange={store.getState().setPanelOpen}>
      <Dialog.Trigger asChild>
        <FloatingButton away={open} covered={logs} />
      </Dialog.Trigger>
      <AnimatePresence>
        {open && (
          <Dialog.Portal forceMount>
            <m.div
              aria-hidden="true"
              className="window-no-drag fixed inset-0 z-30 bg-black/62"
              initial={{ opacity: 0 }}
              animate={{ opacity: 1 }}
              exit={{ opacity: 0 }}
              transition={{ duration: 0.2, ease: 'easeOut' }}
            />
            <Dialog.Content forceMount asChild>
              <m.div
                className="window-no-drag fixed inset-y-0 right-0 z-30 flex w-[480px] max-w-full flex-col rounded-l-3xl border-l border-white/10 bg-panel shadow-panel outline-none"
                initial={away}
                animate={{ ...here, transition: { duration: still ? 0.12 : COMES_IN_S, ease: [0.2, 0.8, 0.2, 1] } }}
                exit={{ ...away, transition: { duration: still ? 0.12 : 0.22, ease: [0.2, 0.8, 0.2, 1] } }}
              >
                <PanelBody />
              </m.div>
            </Dialog.Content>
          </Dialog.Portal>
        )}
      </AnimatePresence>
    </Dialog.Root>
  )
}
