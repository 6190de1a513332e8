import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { systemClock } from '../shared/clock.ts'
import { createFeedClient } from '../shared/feed-client/feed-client.ts'
import { App } from './app.tsx'
import { chooseBridge } from './bridge/choose-bridge.ts'
import { createNoticeDelivery } from './features/notices/deliver-notice.ts'
import { greetHost } from './features/notices/greet-host.ts'
import { showHref } from './routing/route.ts'
import { createFeedListener } from './state/feed-listener.ts'
import { createAppStore } from './state/store.ts'
import './styles/index.css'

const bridge = chooseBridge()
const store = createAppStore()

const goTo = (href: string): void => {
  location.hash = href
}

const scheduleFrame = (run: () => void): (() => void) => {
  const frame = requestAnimationFrame(run)
  return () => cancelAnimationFrame(frame)
}

/** What is asked when the line is down is asked again when it is up; the screen does without meanwhile. */
const doWithout = (): void => undefined

function askForSettings(): void {
  client.call('setting.list', {}).then(({ values }) => store.getState().setSettings(values), doWithout)
}

const listener = createFeedListener({
  store,
  schedule: scheduleFrame,
  clock: systemClock,
  onNotice: createNoticeDelivery({ notifier: bridge, store, goTo, inFront: () => document.hasFocus() }),
  onLive() {
    client.call('host.info', {}).then((host) => greetHost(store, host), doWithout)
    askForSettings()
  },
})

const client = createFeedClient({
  openLine: bridge.openLine,
  listener,
  clock: systemClock,
  random: Math.random,
})

// Another window may have changed some since this one was last in front.
window.addEventListener('focus', askForSettings)

const readRoute = (): void => store.getState().setRoute(location.hash)
window.addEventListener('hashchange', readRoute)
readRoute()
bridge.onNavigate(({ runId, stepId }) => goTo(showHref(runId, stepId)))
client.start()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')
createRoot(root).render(
  <StrictMode>
    <App parts={{ store, client, bridge }} />
  </StrictMode>,
)
