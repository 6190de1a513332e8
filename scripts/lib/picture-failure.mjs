import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoShow, failedVideos } from '../../tests/support/demo-scenes.ts'
import { createDemoJournal } from '../../tests/support/demo-shows.ts'
import { scriptedHost } from '../../tests/support/scripted-host.ts'

/** When the show that failed began, before now, in milliseconds. */
const AGO = 420_000

/** @type {Readonly<Record<string, string>>} */
const FILES = { image: 'png', video: 'mp4', text: 'md' }
/** @type {Readonly<Record<string, string>>} */
const MIME = { image: 'image/png', video: 'video/mp4', text: 'text/markdown' }
/** @type {Readonly<Record<string, string>>} */
const NAMES = { 'library-poster': 'poster', 'portrait-grid': 'portrait-grid', trailer: 'trailer' }

/**
 * Opens a show whose videos failed. A real production seldom does, so this one is told: with the title, the people and
 * the pictures of a real one.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} folder the real show's files
 */
export async function openFailure(page, folder) {
  const blueprint = JSON.parse(readFileSync(join(folder, 'show-generation', 'blueprint.json'), 'utf8'))
  const journal = createDemoJournal()
  const show = demoShow({
    runId: 'r0',
    startedAt: Date.now() - AGO,
    title: blueprint.title,
    prompt: blueprint.prompt,
    logline: blueprint.logline,
    palette: blueprint.palette.id,
    people: blueprint.characters,
    generator: 'builtin',
  })
  failedVideos(journal, show)
  const host = await scriptedHost(page, {
    journal,
    artifact(id) {
      const [, step = '', item = '', kind = ''] = id.split('.')
      const file = join(folder, step, `${NAMES[step] ?? item}.${FILES[kind] ?? ''}`)
      return existsSync(file) ? { body: readFileSync(file), mime: MIME[kind] ?? '' } : null
    },
  })
  await page.goto(`${host.url}#/run/r0`)
}
