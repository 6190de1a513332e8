import fs from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { aroundCommits } from '../order/around-commits.ts'
import type { SmallDisk } from './small-disk.ts'

/** Folders whose disk is said to be full. */
const full = new Set<string>()

const noRoom = (code: string): Error => Object.assign(new Error('no space left on device'), { code })

/** Makes this process's writes to full folders fail, once and for all folders. */
async function meddle(): Promise<void> {
  const { writeFile } = fs.promises
  fs.promises.writeFile = async (file, ...rest) => {
    if ([...full].some((folder) => String(file).startsWith(folder))) throw noRoom('ENOSPC')
    await writeFile(file, ...rest)
  }
  const probe = await fs.promises.open(import.meta.filename)
  const handles = Object.getPrototypeOf(probe) as FileHandle
  await probe.close()
  const write = handles.writeFile
  handles.writeFile = function refuse(this: FileHandle, ...given) {
    return full.size > 0 ? Promise.reject(noRoom('ENOSPC')) : write.apply(this, given)
  }
  syncBuiltinESMExports()
  aroundCommits((db, _given, commit) => {
    const folder = [...full].find((each) => db.name.startsWith(each))
    // What a program kept for this moment is room, once it gives it up.
    if (folder !== undefined && fs.existsSync(join(folder, 'reserve'))) throw noRoom('SQLITE_FULL')
    return commit()
  })
}

let meddled: Promise<void> | null = null

/** A disk whose being full is only said, by the calls that write: for systems on which no small one may be made. */
export async function makeSimulatedDisk(at: string): Promise<SmallDisk> {
  meddled ??= meddle()
  await meddled
  const folder = join(at, 'data')
  return {
    folder,
    fill: () => void full.add(folder),
    empty: () => void full.delete(folder),
    remove: () => void full.delete(folder),
  }
}
