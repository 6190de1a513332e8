import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { type BrowserHost, startBrowserHost } from '../../../src/main/server/browser-host.ts'
import { CROSS_SITE_TARGETS } from '../../support/attack/cross-site.ts'
import { type Eavesdrop, eavesdrop, type Heard } from '../../support/attack/eavesdrop.ts'
import { openTestStudio, type TestStudio } from '../../support/studio.ts'
import { test } from '../policed-test.ts'

const PAGE_ROOT = join(import.meta.dirname, '../../../out/renderer')
const REFUSED = [403, 421]

/** Names of the attacker's, which lead to this machine: a site of its own, and one that was rebound to us. */
const RULES = '--host-resolver-rules=MAP evil.example 127.0.0.1,MAP rebound.example 127.0.0.1'

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), RULES, '--disable-popup-blocking'] })
  },
})

let root: string
let studio: TestStudio
let host: BrowserHost
let evil: Server
let ear: Eavesdrop
/** Commands that anybody gave, and lines that were let in. */
const commands: string[] = []
let joined = 0

/** The studio, with a note of each command that comes from outside. */
function watched(): TestStudio {
  const { fromOutside } = studio.dispatch
  const dispatch: TestStudio['dispatch'] = {
    ...studio.dispatch,
    fromOutside: (command, input, scopes) => {
      commands.push(command)
      return fromOutside(command, input, scopes)
    },
  }
  return Object.create(studio, { dispatch: { value: dispatch } }) as TestStudio
}

test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'callboard-cross-site-'))
  studio = await openTestStudio(root)
  host = await startBrowserHost({ studio: watched(), host: '127.0.0.1', port: 0, pageRoot: PAGE_ROOT })
  studio.feed.onJoin(() => {
    joined += 1
  })
  evil = createServer((request, response) => {
    if (request.url === '/redirect') response.writeHead(307, { Location: `${host.info.url}api/run.create` }).end()
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Evil</title><body>')
  })
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve))
})

test.afterAll(async () => {
  evil.closeAllConnections()
  evil.close()
  await host.close()
  await studio.close()
  rmSync(root, { recursive: true, force: true })
})

test.beforeEach(() => {
  ear = eavesdrop(host.info.port)
})
test.afterEach(() => ear.stop())

/** Signs the browser in, as a person does; and shows that its cookie opens the door to our own page. */
async function signIn(page: Page): Promise<void> {
  const ticket = host.newLink().split('#ticket=')[1]
  await page.goto(new URL('healthz', host.info.url).href)
  const said = await page.evaluate<number[]>(`(async () => {
    const session = await fetch('/session', { method: 'POST', body: JSON.stringify({ ticket: '${ticket}' }) })
    const list = await fetch('/api/run.list', { method: 'POST', body: '{}' })
    return [session.status, list.status]
  })()`)
  expect(said).toEqual([200, 200])
  await page.goto('about:blank')
}

const opened = ({ status }: Heard): boolean => !REFUSED.includes(status)

/** Tries every target from a page at an address of the attacker's. Answers what the server heard of each. */
async function attackFrom(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage()
  const ours = host.info.url.slice(0, -1)
  const from = new URL(address)
  for (const { name, code, arrives } of CROSS_SITE_TARGETS) {
    if (new URL(page.url()).origin !== from.origin) await page.goto(address)
    const before = ear.heard.length
    await page.evaluate(`(async () => {
      const [ours, evil] = [${JSON.stringify(ours)}, ${JSON.stringify(from.origin)}]
      ${code}
    })()`)
    if (arrives) {
      const often = { message: `${name} arrives`, intervals: [20, 20, 50, 100] }
      await expect.poll(() => ear.heard.length, often).toBeGreaterThan(before)
    }
    const heard = ear.heard.slice(before)
    expect(heard.filter(opened), name).toEqual([])
  }
  await page.close()
}

test.describe('a page of another site', () => {
  // Our answers let themselves be framed by nobody, which a page is told that tries.
  test.use({ breaksPolicy: true })

  test('opens nothing, runs nothing, and has no cookie sent', async ({ context, page }) => {
    await signIn(page)
    const before = ear.heard.length
    commands.length = 0
    await attackFrom(context, `http://evil.example:${(evil.address() as AddressInfo).port}/`)
    const heard = ear.heard.slice(before)
    expect(CROSS_SITE_TARGETS.length).toBeGreaterThanOrEqual(30)
    expect(heard.length).toBeGreaterThanOrEqual(CROSS_SITE_TARGETS.filter(({ arrives }) => arrives).length)
    expect(heard.filter(({ cookie }) => cookie)).toEqual([])
    expect([commands, joined, studio.board.seq]).toEqual([[], 0, 0])
  })
})

test.describe('a page of another port of this machine', () => {
  test.use({ breaksPolicy: true })

  test('opens nothing and runs nothing, though the browser sends our cookie', async ({ context, page }) => {
    await signIn(page)
    const before = ear.heard.length
    commands.length = 0
    await attackFrom(context, `http://127.0.0.1:${(evil.address() as AddressInfo).port}/`)
    // A site has no port: the cookie comes, and is no trust.
    expect(ear.heard.slice(before).some(({ cookie }) => cookie)).toBe(true)
    expect([commands, joined, studio.board.seq]).toEqual([[], 0, 0])
  })
})

test.describe('a page whose name was rebound to us', () => {
  test('has our address as its own origin, and opens nothing', async ({ context, page }) => {
    await signIn(page)
    const rebound = `http://rebound.example:${host.info.port}`
    commands.length = 0
    // What runs there came from the attacker's machine, before the name led to ours.
    const evilPage = await context.newPage()
    await evilPage.goto(rebound)
    const before = ear.heard.length
    const said = await evilPage.evaluate<(number | string)[]>(`(async () => {
      const status = (path, init) => fetch(path, init).then((answer) => answer.status)
      const socket = new WebSocket(location.origin.replace('http', 'ws') + '/feed', 'callboard.v1')
      const line = new Promise((resolve) => { socket.onopen = () => resolve('open'); socket.onclose = () => resolve('closed') })
      return Promise.all([
        status('/'),
        status('/healthz'),
        status('/api/run.create', { method: 'POST', body: '{"input":{"prompt":"x"}}' }),
        status('/session', { method: 'POST', body: '{}' }),
        status('/artifacts/00000000'),
        line,
      ])
    })()`)
    expect(said).toEqual([421, 421, 421, 421, 421, 'closed'])
    const heard = ear.heard.slice(before)
    expect(heard.length).toBeGreaterThanOrEqual(6)
    expect(heard.filter(({ status }) => status !== 421)).toEqual([])
    expect(heard.filter(({ cookie }) => cookie)).toEqual([])
    expect([commands, joined, studio.board.seq]).toEqual([[], 0, 0])
  })
})
