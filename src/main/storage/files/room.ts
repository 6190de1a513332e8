import { randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { toCallboardError } from '../../../shared/contract/errors.ts'

const PROBE_BYTES = 8 * 1024 * 1024

/**
 * Whether a folder's disk takes `bytes` more, found out by writing them: free space as the system tells it knows
 * nothing of quotas and limits.
 */
export async function hasRoom(folder: string, bytes = PROBE_BYTES): Promise<boolean> {
  const file = join(folder, `.room-${randomUUID()}`)
  try {
    const handle = await open(file, 'wx')
    try {
      await handle.writeFile(Buffer.alloc(bytes))
      await handle.sync()
    } finally {
      await handle.close()
    }
    return true
  } catch (thrown) {
    const error = toCallboardError(thrown)
    if (error.code === 'DISK_FULL') return false
    throw error
  } finally {
    await rm(file, { force: true })
  }
}
