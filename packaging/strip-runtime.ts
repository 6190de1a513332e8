import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where Electron's runtime has its resources, before it bears our name. */
const RESOURCES = ['resources', join('Electron.app', 'Contents', 'Resources')]

/**
 * Takes Electron's own example out of a runtime that was copied from a folder; from one that it has downloaded, electron-builder takes
 * it by itself.
 */
export async function stripRuntime({ appOutDir }: { readonly appOutDir: string }): Promise<void> {
  const examples = RESOURCES.map((resources) => join(appOutDir, resources, 'default_app.asar'))
  await Promise.all([...examples, join(appOutDir, 'version')].map((file) => rm(file, { force: true })))
}
