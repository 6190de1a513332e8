import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser, findHeadless } from '../../../scripts/browser.mjs'
import { FakeClone } from './fake-clone.ts'

const RUNS = '#!/bin/sh\necho Chromium 150\n'
const BRINGS = `require('node:fs').writeFileSync('own-chromium', ${JSON.stringify(RUNS)}, { mode: 0o755 })`
const FAILS = "console.error('Error: getaddrinfo ENOTFOUND cdn.example'); process.exit(1)"

/** A place that is looked into whatever the path is: then these tests cannot hide the machine's browser. */
const hasUnhideableBrowser = findBrowser({ PATH: '/nowhere' }) !== null

describe.skipIf(process.platform === 'win32' || hasUnhideableBrowser)('a browser for the tests', () => {
  let clone: FakeClone
  beforeEach(() => {
    clone = new FakeClone()
    clone.write(
      'node_modules/@playwright/test/package.json',
      '{ "main": "index.js", "bin": { "playwright": "cli.js" } }',
    )
    clone.write(
      'node_modules/@playwright/test/index.js',
      `exports.chromium = { executablePath: () => ${JSON.stringify(`${clone.folder}/own-chromium`)} }`,
    )
    clone.write('set-up.mjs', "await (await import('./scripts/lib/test-browser.mjs')).bringBrowser()")
  })
  afterEach(() => clone.remove())

  const bring = async (playwright: string, apt?: string) => {
    clone.write('node_modules/@playwright/test/cli.js', playwright)
    if (apt !== undefined) clone.write('path/apt-get', apt, 0o755)
    return await clone.run('set-up.mjs', [], { PATH: `${clone.folder}/path` })
  }

  it("is Playwright's where that can be downloaded", async () => {
    const { code, stderr } = await bring(BRINGS)
    expect({ code, stderr }).toEqual({ code: 0, stderr: ['Downloading Chromium for the tests…'] })
  })

  it('is not a download that does not start, for want of libraries', async () => {
    const { code, stderr } = await bring(BRINGS.replace('echo', 'exit 127 #'))
    expect(code).toBe(1)
    expect(stderr[1]).toBe("Playwright's Chromium cannot be had (it does not start here).")
  })

  it.skipIf(process.getuid?.() !== 0)("is the distribution's, for root, where there is no download", async () => {
    const apt = `#!/bin/sh
      [ "$1" = install ] || exit 0
      [ "$DEBIAN_FRONTEND" = noninteractive ] || exit 1
      printf '#!/bin/sh\\necho Chromium 150\\n' > ${clone.folder}/path/chromium
      /bin/chmod +x ${clone.folder}/path/chromium`
    const { code, stderr } = await bring(FAILS, apt)
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: [
        'Downloading Chromium for the tests…',
        "Playwright's Chromium cannot be had (getaddrinfo ENOTFOUND cdn.example).",
        'Installing Chromium by apt-get…',
      ],
    })
  })

  it('is the headless shell for pages that nobody looks at, where there is one, unless another is named', () => {
    const PATH = `${clone.folder}/path`
    clone.write('path/chromium', RUNS, 0o755)
    expect(findHeadless({ PATH })).toBe(`${PATH}/chromium`)
    clone.write('path/chromium-headless-shell', RUNS, 0o755)
    expect(findHeadless({ PATH })).toBe(`${PATH}/chromium-headless-shell`)
    expect(findBrowser({ PATH })).toBe(`${PATH}/chromium`)
    expect(findHeadless({ PATH, CALLBOARD_CHROMIUM: 'chromium' })).toBe(`${PATH}/chromium`)
  })

  it('is asked of the person where nothing else helps', async () => {
    const { code, stderr } = await bring(FAILS)
    expect(code).toBe(1)
    expect(stderr.join('\n')).toContain('install Chrome or Chromium, or name one in CALLBOARD_CHROMIUM')
  })
})
