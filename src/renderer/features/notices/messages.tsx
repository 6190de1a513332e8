import { CircleAlert, X } from 'lucide-react'
import { Toast } from 'radix-ui'
import { useApp, useAppParts } from '../../state/app-context.ts'
import type { Message } from '../../state/ui-slice.ts'
import { IconButton } from '../../ui/button.tsx'

const STAYS_MS = 8000

function MessageToast({ message }: { readonly message: Message }) {
  const { store } = useAppParts()
  const dismiss = () => store.getState().dismiss(message.id)
  return (
    <Toast.Root
      {...(message.stays && { duration: Number.POSITIVE_INFINITY })}
      type={message.tone === 'trouble' ? 'foreground' : 'background'}
      onOpenChange={(open) => !open && dismiss()}
      className="pointer-events-auto flex w-[360px] items-start gap-3 rounded-2xl border border-white/15 bg-surface py-3 pr-2.5 pl-4 shadow-poster"
    >
      {message.tone === 'trouble' && (
        <CircleAlert size={18} strokeWidth={2} className="mt-px text-destructive" aria-hidden />
      )}
      <div className="min-w-0 flex-1">
        <Toast.Title className="text-[13px] leading-5 font-semibold [overflow-wrap:anywhere]">
          {message.title}
        </Toast.Title>
        <Toast.Description className="text-[13px] leading-5 [overflow-wrap:anywhere] text-foreground/72">
          {message.body}
        </Toast.Description>
        {message.href !== null && (
          <Toast.Action asChild altText="Open the show">
            <a
              href={message.href}
              className="mt-1.5 inline-block rounded-md text-[13px] font-semibold underline underline-offset-4"
            >
              Open the show
            </a>
          </Toast.Action>
        )}
      </div>
      <Toast.Close asChild>
        <IconButton label="Dismiss">
          <X size={15} aria-hidden />
        </IconButton>
      </Toast.Close>
    </Toast.Root>
  )
}

/** Things said in passing, at the lower right, beside the floating button. They wait while they are pointed at. */
export function Messages() {
  const messages = useApp((state) => state.messages)
  return (
    <Toast.Provider duration={STAYS_MS} swipeDirection="right" label="Message">
      {messages.map((message) => (
        <MessageToast key={message.id} message={message} />
      ))}
      <Toast.Viewport className="fixed right-24 bottom-[calc(20px+var(--foot,0px))] z-40 flex flex-col gap-3 outline-none" />
    </Toast.Provider>
  )
}
