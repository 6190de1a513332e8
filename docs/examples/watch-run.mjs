// Watches a run until it ends: node watch-run.mjs <data folder> <run id>. Needs Node 22 or later and nothing installed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [dataDir = '', runId = ''] = process.argv.slice(2)
const { url, tokenFile } = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8'))
const token = readFileSync(tokenFile, 'utf8').trim()
const socket = new WebSocket(`${url.replace('http', 'ws')}ws/jobs/${runId}/progress`)
socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', token }))
socket.onmessage = ({ data }) => {
  const { type, job, event, status } = JSON.parse(data)
  if (type === 'initial_status') console.log(`${job.title}: ${job.status}, ${job.percent} %`)
  if (type === 'progress') console.log(`${event.percentage} % ${event.stage}: ${event.message}`)
  if (type === 'job_complete') console.log(status)
}
socket.onclose = ({ code, reason }) => {
  if (code !== 1000) console.error(`The line was closed: ${code} ${reason}`)
  process.exitCode = code === 1000 ? 0 : 1
}
