import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { type Desktop, launchDesktop } from '../../../support/desktop.ts'

/** The sample application: plain files that need no build. */
export const SAMPLE = join(import.meta.dirname, '..', '..', '..', 'support', 'electron-stand-in', 'sample-app')

/** A test with the sample application running, one for all the tests of a file. */
export const test = base.extend<object, { desktop: Desktop }>({
  desktop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from the pattern
    async ({}, use) => {
      const desktop = await launchDesktop({ appPath: SAMPLE })
      await use(desktop)
      await desktop.close()
    },
    { scope: 'worker' },
  ],
})

/**
 * Runs code in the page, as its value.
 *
 * As text, since tests are compiled without DOM types.
 */
export function inPage<T>(desktop: Desktop, code: string): Promise<T> {
  return desktop.page.evaluate<T>(`(async () => { ${code} })()`)
}
