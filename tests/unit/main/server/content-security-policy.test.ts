import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { CspEvaluator } from 'csp_evaluator'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createAppProtocol } from '../../../../src/main/desktop/page/app-protocol.ts'
import { builtPage } from '../../../../src/main/desktop/page/page-answer.ts'
import { SECURITY_HEADERS } from '../../../../src/main/server/headers.ts'
import { sendPage } from '../../../../src/main/server/send-page.ts'
import { tempDir } from '../../../support/temp-dir.ts'

const BUILT = `<!doctype html>
<html lang="en">
  <head>
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/part.js">
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head>
  <body><div id="root"></div></body>
</html>`

function buildPage(): string {
  const root = tempDir()
  mkdirSync(join(root, 'assets'))
  writeFileSync(join(root, 'index.html'), BUILT)
  writeFileSync(join(root, 'assets', 'index.js'), 'export {}')
  return root
}

interface Answered {
  readonly policy: string
  readonly text: string
}

async function overHttp(path: string): Promise<Answered> {
  const root = buildPage()
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    void sendPage(request, response, root, request.url ?? '')
  }
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  return { policy: response.headers.get('content-security-policy') ?? '', text: await response.text() }
}

async function overApp(path: string): Promise<Answered> {
  const answer = createAppProtocol({ page: builtPage(buildPage()), findArtifact: () => null, report: () => undefined })
  const response = await answer(new Request(`app://callboard${path}`))
  return { policy: response.headers.get('content-security-policy') ?? '', text: await response.text() }
}

const nonceOf = (policy: string): string => policy.match(/script-src 'nonce-([\w+/=]+)'/)?.[1] ?? ''

/** What Google's evaluator finds, the informational aside. */
const findings = (policy: string): string[] =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity < Severity.INFO)
    .map(({ directive, description }) => `${directive}: ${description}`)

describe.each([
  ['browser host', overHttp],
  ['desktop app', overApp],
])('the content security policy of the %s', (_host, get) => {
  test.each(['/', '/assets/index.js', '/nothing'])('has no finding above informational, at %s', async (path) => {
    const { policy } = await get(path === '/nothing' && get === overHttp ? '/assets/index.js' : path)
    expect(policy).toContain("default-src 'none'")
    expect(findings(policy)).toEqual([])
  })

  test('lets nothing run but the scripts of the one document that it came with', async () => {
    const [one, other] = [await get('/'), await get('/')]
    const nonce = nonceOf(one.policy)
    expect(Buffer.from(nonce, 'base64')).toHaveLength(32)
    expect(nonceOf(other.policy)).not.toBe(nonce)
    for (const tag of ['script', 'link', 'link', 'meta property="csp-nonce"']) {
      expect(one.text).toContain(`<${tag} nonce="${nonce}"`)
    }
    expect(one.text.split(nonce)).toHaveLength(5)
  })

  test('lets nothing run in any other answer', async () => {
    expect((await get('/assets/index.js')).policy).toContain("script-src 'none'")
  })
})

test('the evaluator would say so if anything were wrong', () => {
  expect(findings("default-src 'none'; script-src 'self'")).toHaveLength(1)
  expect(findings("script-src 'unsafe-inline' *").length).toBeGreaterThan(2)
})
