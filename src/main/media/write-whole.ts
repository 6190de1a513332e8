import { open, rm } from 'node:fs/promises'
import { toMediaError } from './errors.ts'

/**
 * Writes a new file and syncs it, so that it is either whole or not there.
 *
 * @throws DiskFullError where no room is left, another MediaError for every other failure
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  try {
    const handle = await open(file, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (thrown) {
    await rm(file, { force: true }).catch(() => undefined)
    throw toMediaError(thrown, file)
  }
}
