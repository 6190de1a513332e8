import { QueueEvents } from 'bullmq'
import { moment } from '../lib/moment.ts'
import { onParent, tellParent } from '../lib/parent.ts'

/** Says when each progress event of the queue `bench` reached a callback. Argument: Redis's Unix socket. */
const [path = ''] = process.argv.slice(2)
const heard: [index: number, at: number][] = []
const events = new QueueEvents('bench', { connection: { path } })

events.on('progress', ({ data }) => {
  const at = moment()
  const { index } = data as { index: number }
  if (index >= 0) heard.push([index, at])
})
await events.waitUntilReady()
tellParent({ type: 'ready' })
onParent('report', () => tellParent({ type: 'heard', heard }))
