import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type Desktop, launchDesktop } from '../../support/desktop.ts'
import { openTestStudio } from '../../support/studio.ts'
import { test } from '../policed-test.ts'
import { inPage } from './callboard.ts'

/** What the system was asked to show, and where it says that the person wants things put. */
interface PlayedSystem {
  readonly shown: string[]
}

/** Plays the file manager, and the person in front of the folder dialog. Runs in the main process, as source text. */
const playSystem = ({ app }: Desktop, folder: string): Promise<void> =>
  app.evaluate(({ dialog, shell }, filePath) => {
    const played: PlayedSystem = { shown: [] }
    Object.assign(globalThis, { played })
    shell.showItemInFolder = (path) => void played.shown.push(path)
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
  }, folder)

const shownBy = ({ app }: Desktop): Promise<readonly string[]> =>
  app.evaluate(() => (globalThis as unknown as { played: PlayedSystem }).played.shown)

test.describe
  .serial('the files of a finished show', () => {
    let dataDir: string
    let chosen: string
    let desktop: Desktop

    test.beforeAll(async () => {
      dataDir = mkdtempSync(join(tmpdir(), 'callboard-gallery-'))
      chosen = mkdtempSync(join(tmpdir(), 'callboard-chosen-'))
      const studio = await openTestStudio(dataDir)
      const runId = await studio.produce({ prompt: 'x', characters: 1 })
      await studio.seen(runId, 'run:finished')
      await studio.close()
      desktop = await launchDesktop({ dataDir })
      await playSystem(desktop, chosen)
      await desktop.page.getByRole('region', { name: 'Finished' }).getByRole('link').first().click()
      await desktop.page.getByRole('button', { name: 'Gallery' }).click()
    })

    test.afterAll(async () => {
      await desktop.close()
      for (const folder of [dataDir, chosen]) rmSync(folder, { recursive: true, force: true })
    })

    test('are shown in the file manager, where they lie', async () => {
      const { page } = desktop
      await page.getByRole('dialog').getByRole('button', { name: 'The Lunar Job, poster' }).click()
      await page.getByRole('button', { name: /^(Open in file manager|Show in )/ }).click()
      await expect.poll(() => shownBy(desktop)).toEqual([expect.stringMatching(/library-poster.poster\.png$/)])
    })

    test('say their path, which can be copied', async () => {
      const { page } = desktop
      await expect(page.getByText(join(dataDir, 'runs')).first()).toBeVisible()
      await page.getByRole('button', { name: 'Copy path' }).click()
      await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
    })

    test('fill the system’s screen when asked to', async () => {
      await desktop.page.getByRole('dialog').getByRole('button', { name: 'Full screen' }).click()
      await expect.poll(() => inPage(desktop, 'return document.fullscreenElement !== null')).toBe(true)
      await desktop.page.keyboard.press('Escape')
      await expect.poll(() => inPage(desktop, 'return document.fullscreenElement !== null')).toBe(false)
    })

    test('are exported into the folder that the person chooses, which is then shown', async () => {
      const { page } = desktop
      await page.getByRole('button', { name: 'Export show' }).click()
      const place = join(chosen, 'The Lunar Job')
      await expect.poll(() => existsSync(join(place, 'show.json'))).toBe(true)
      expect(readdirSync(place).toSorted()).toEqual([
        'Dossiers',
        'Portrait grid.png',
        'Portraits',
        'Poster.png',
        'Trailer.mp4',
        'Videos',
        'show.json',
      ])
      await expect.poll(async () => (await shownBy(desktop)).at(-1)).toBe(place)
      await expect(page.getByText('Exported', { exact: true }).first()).toBeVisible()
    })

    test('are not exported over what is there already, and the window says why', async () => {
      const { page } = desktop
      await page.getByRole('button', { name: 'Export show' }).click()
      await expect(page.getByText(/There is something by that name already/).first()).toBeVisible()
      expect(readdirSync(chosen)).toEqual(['The Lunar Job'])
    })
  })
