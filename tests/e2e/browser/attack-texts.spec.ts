import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type Tainted, taint } from '../../support/attack/tainted-studio.ts'
import { PAGE_TEXTS } from '../../support/attack/texts.ts'
import { type Host, startHost } from '../../support/host.ts'
import { watchPolicy } from '../../support/policy-violations.ts'
import { test } from '../policed-test.ts'

/** What there is of an attack in a page: whether anything ran, and elements that only a text could have made. */
const TRACES = `({
  ran: window.ran ?? null,
  made: document.querySelectorAll(
    'img[src="x"], img[src^="//e.example"], svg[onload], script:not([src]), a[href^="javascript:"], [onerror]',
  ).length,
  titles: document.querySelectorAll('title').length,
})`

const UNTOUCHED = { ran: null, made: 0, titles: 1 }

test.describe
  .serial('a text that would be code', () => {
    let dataDir: string
    let host: Host
    let page: Page
    const tainted: Tainted[] = []

    test.beforeAll(async ({ browser }) => {
      dataDir = mkdtempSync(join(tmpdir(), 'callboard-tainted-'))
      for (const [, text] of PAGE_TEXTS) tainted.push(await taint(dataDir, text))
      host = await startHost({ dataDir })
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      await watchPolicy(context)
      page = await context.newPage()
      await page.goto(host.link)
    })
    test.afterAll(async () => {
      await page.context().close()
      await host.close()
      rmSync(dataDir, { recursive: true, force: true })
    })

    /** Goes to a place of the page and waits until it shows the text, as text. */
    async function look(place: string, text: string): Promise<void> {
      await page.goto(`${host.url}#${place}`)
      await expect(page.getByText(text, { exact: false }).first(), place).toBeAttached()
      expect(await page.evaluate(TRACES), place).toEqual(UNTOUCHED)
    }

    PAGE_TEXTS.forEach(([name, text], index) => {
      test(`${name} is shown as it stands, on every screen`, async () => {
        const { production, running, failed } = tainted[index] ?? { production: '', running: '', failed: '' }
        await look('/', text)
        await look('/history', text)
        await look('/settings', text)
        for (const runId of [production, running, failed]) {
          for (const view of ['', '?view=timeline', '?view=logs']) await look(`/run/${runId}${view}`, text)
        }
        await look(`/replay/${failed}`, text)
        await page.goto(`${host.url}#/run/${production}/character-dossier`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(text)
        expect(await page.evaluate(TRACES)).toEqual(UNTOUCHED)
      })
    })
  })
