import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { request } from '../support/raw-http.ts'
import { tempDir } from '../support/temp-dir.ts'

const PROGRAM = resolve(import.meta.dirname, '../../src/main/cli.ts')

interface Listening {
  readonly url: string
  readonly port: number
  readonly tokenFile: string
}

function start(...args: string[]): { readonly child: ChildProcess; said(): string } {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  return { child, said: () => said }
}

/** A secret in every dress in which it could be lying around. */
const dressesOf = (secret: string): readonly string[] => {
  const bytes = Buffer.from(secret, 'base64url')
  return [
    secret,
    Buffer.from(secret).toString('hex'),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    encodeURIComponent(secret),
    encodeURIComponent(bytes.toString('base64')),
    [...secret].reverse().join(''),
  ]
}

/** What the processes of this machine were started with; Linux alone tells. */
const argumentsOfAll = (): string =>
  process.platform !== 'linux'
    ? ''
    : readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((pid) => {
          try {
            return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
          } catch {
            // It has ended meanwhile.
            return ''
          }
        })
        .join('\n')

it('secrets are in no file but the token’s own, in no output and in no process’s arguments, in any dress', async () => {
  const dataDir = tempDir()
  const { child, said } = start('serve', '--data-dir', dataDir, '--json')
  const [line] = (await once(createInterface(child.stdout ?? process.stdin), 'line')) as [string]
  const { url, port, tokenFile } = JSON.parse(line) as Listening
  const token = readFileSync(tokenFile, 'utf8').trim()
  const ticket = new URL(url).hash.slice('#ticket='.length)
  const bearer = { Authorization: `Bearer ${token}` }

  const session = await request(port, 'POST /session', {}, JSON.stringify({ ticket }))
  const cookie = session.headers['set-cookie']?.split(/[=;]/)[1] ?? ''
  const made = await request(port, 'POST /api/token.create', bearer, '{"name":"ci","scope":"watch"}')
  const { value } = JSON.parse(String(made.body)) as { value: { token: string } }
  const secrets = [token, ticket, cookie, value.token]
  for (const secret of secrets) {
    // Every place where a person, or a program of theirs, may put a secret by mistake.
    expect(secret.length).toBeGreaterThan(20)
    await request(port, `GET /?token=${secret}`)
    await request(port, `GET /artifacts/${secret}`, bearer)
    await request(port, `POST /api/${secret}`, bearer, '{}')
    await request(port, 'POST /api/run.get', bearer, JSON.stringify({ runId: secret }))
    await request(port, 'POST /api/run.list', { Authorization: `Bearer ${secret}x` }, secret)
    await request(port, 'GET /healthz', { Host: secret, Origin: `http://${secret}`, Cookie: `x=${secret}` })
  }
  // A client finds the token by its file.
  const client = start('runs', '--data-dir', dataDir)
  await once(client.child, 'close')
  const seen = argumentsOfAll()
  child.kill('SIGTERM')
  await once(child, 'close')

  const files = globSync('**/*', { cwd: dataDir, withFileTypes: true }).filter((entry) => entry.isFile())
  const contents = files.map((entry) => ({
    where: entry.name,
    text: readFileSync(join(entry.parentPath, entry.name), 'latin1'),
  }))
  expect(contents.map(({ where }) => where)).toContain('callboard.db')
  const output = said().slice(line.length)
  const places = [...contents, { where: 'arguments', text: seen }, { where: 'output', text: output + client.said() }]
  for (const dress of secrets.flatMap(dressesOf)) {
    expect(places.filter(({ text }) => text.includes(dress)).map(({ where }) => where)).toEqual([])
  }
})
