import type { HostInfo } from '../../state/connection-slice.ts'
import type { AppStore } from '../../state/store.ts'

/**
 * Takes in who the host is, and says what it warns of: once, until the person dismisses it. The host is asked again
 * whenever the line comes back, and what has been said and dismissed is not said again.
 */
export function greetHost(store: AppStore, host: HostInfo): void {
  const { host: before, setHost, say } = store.getState()
  setHost(host)
  if (!host.warning || host.warning === before?.warning) return
  say({
    id: 'host-warning',
    tone: 'trouble',
    title: 'The history was not as it was left',
    body: host.warning,
    href: null,
    stays: true,
  })
}
