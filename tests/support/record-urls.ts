/**
 * Loaded before a host (`node --import`): writes down every address that is asked for, as it came, into the file that `RECORD_URLS`
 * names.
 */
import { appendFileSync } from 'node:fs'
import { type IncomingMessage, Server } from 'node:http'

const file = process.env.RECORD_URLS
const { emit } = Server.prototype

function record({ method, url }: IncomingMessage): void {
  if (file !== undefined) appendFileSync(file, `${method} ${url}\n`)
}

Server.prototype.emit = function (this: Server, ...args: [string, ...unknown[]]): boolean {
  const [event, request] = args
  if (event === 'request' || event === 'upgrade') record(request as IncomingMessage)
  return Reflect.apply(emit, this, args) as boolean
}
