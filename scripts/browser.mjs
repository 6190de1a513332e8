/**
 * Where a Chromium is: for the tests, and for set-up to know whether it has to fetch one.
 *
 * Plain JavaScript that needs nothing installed: set-up runs it on any Node from 18 on.
 */
import { accessSync, constants, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, isAbsolute, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * Finds a Chromium or Chrome.
 *
 * Looked for in this order: what `CALLBOARD_CHROMIUM` names, the machine's own, then Playwright's download.
 *
 * @param {NodeJS.ProcessEnv} [env] the environment to look in
 * @param {NodeJS.Platform} [platform]
 * @returns {string | null} the path of an executable; null where there is none
 * @throws {Error} where `CALLBOARD_CHROMIUM` names something that cannot be run: to fall back in silence would test
 *   another browser than the person asked for
 */
export function findBrowser(env = process.env, platform = process.platform) {
  const named = env.CALLBOARD_CHROMIUM
  if (named) {
    const found = isAbsolute(named) ? runnable(named) && named : onPath(named, env, platform)
    if (!found) throw new Error(`CALLBOARD_CHROMIUM names ${named}, which cannot be run`)
    return found
  }
  for (const name of NAMES) {
    const found = onPath(name, env, platform)
    if (found) return found
  }
  return usualPlaces(env, platform).find(runnable) ?? playwrights()
}

/**
 * Finds a Chromium for pages that nobody looks at: the headless shell, which takes a third less of the processor, since it draws no
 * window around them; else what `findBrowser` finds.
 *
 * @param {NodeJS.ProcessEnv} [env] the environment to look in
 * @param {NodeJS.Platform} [platform]
 * @returns {string | null} the path of an executable; null where there is none
 * @throws {Error} as `findBrowser`
 */
export function findHeadless(env = process.env, platform = process.platform) {
  const shell = env.CALLBOARD_CHROMIUM ? undefined : onPath('chromium-headless-shell', env, platform)
  return shell ?? findBrowser(env, platform)
}

/** @type {(name: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform) => string | undefined} */
function onPath(name, env, platform) {
  const file = platform === 'win32' && !name.endsWith('.exe') ? `${name}.exe` : name
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter)
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, file))
    .find(runnable)
}

/** @type {(env: NodeJS.ProcessEnv, platform: NodeJS.Platform) => string[]} */
function usualPlaces(env, platform) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')]
    return folders.flatMap((folder) => apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)))
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    const apps = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ]
    return folders.flatMap((folder) => apps.map((app) => join(folder, ...app)))
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium']
}

/** Playwright's own download, where Playwright is installed and the download is there. */
function playwrights() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test')
    const path = chromium.executablePath()
    return runnable(path) ? path : null
  } catch {
    return null
  }
}

/** @type {(path: string) => boolean} */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
