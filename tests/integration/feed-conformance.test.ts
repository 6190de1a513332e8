import { describeFeed } from '../support/feed-conformance.ts'
import { startIpc, startLocal, startWebSocket } from '../support/feed-transports.ts'

describeFeed('a line within the process', startLocal)
describeFeed('WebSocket', startWebSocket)
describeFeed('IPC', startIpc)
