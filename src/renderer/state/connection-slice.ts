import type { CommandOutput } from '../../shared/contract/commands.ts'
import type { ConnectionState } from '../../shared/feed-client/types.ts'
import type { SetSlice } from './slice.ts'

export type HostInfo = CommandOutput<'host.info'>

/** How the line to the host stands, and who the host is. */
export interface ConnectionSlice {
  readonly connection: ConnectionState
  readonly host: HostInfo | null
  setConnection(connection: ConnectionState): void
  setHost(host: HostInfo): void
}

export const createConnectionSlice = (set: SetSlice<ConnectionSlice>): ConnectionSlice => ({
  connection: { status: 'connecting' },
  host: null,
  setConnection: (connection) => set({ connection }),
  setHost: (host) => set({ host }),
})
