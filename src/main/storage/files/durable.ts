import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, openSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes a folder's entries durable. Windows has no such call: there a rename is durable with the file. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes folders down to `path`, and each new one durable in its parent. */
export async function makeFolders(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true })
  if (first === undefined) return
  for (let folder = path; folder.length >= first.length; folder = dirname(folder)) await syncFolder(dirname(folder))
}

/** SHA-256 in hex and size of a file, without holding it in memory. */
export async function digestFile(file: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file)) {
    const buffer = chunk as Buffer
    hash.update(buffer)
    bytes += buffer.length
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** Makes a file's content durable. */
async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Moves a finished file to its place: content first, then the name, then the folder. Same file system only. */
export async function putInPlace(file: string, place: string): Promise<void> {
  await makeFolders(dirname(place))
  await syncFile(file)
  await rename(file, place)
  await syncFolder(dirname(place))
}

/** Makes a file's content durable, before anything else goes on. */
export function syncFileNow(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a folder's entries durable, before anything else goes on. Windows has no such call. */
export function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
