import { parentPort } from 'node:worker_threads'
import { moment } from '../lib/moment.ts'

/** Knocks at the main thread every millisecond, and tells when it did: however long the main thread takes, it goes on. */
setInterval(() => parentPort?.postMessage(moment()), 1)
