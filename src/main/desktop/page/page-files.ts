import { readFile, realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import type { FileAnswer } from '../../server/send-file.ts'
import { staticFile } from '../../server/static-files.ts'

/** A file of the built page, with its bytes. */
export interface PageFile extends FileAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Reads one file of the built page.
 *
 * Files are small and read whole, which works inside an application archive too.
 *
 * @param root absolute path of the folder that the page was built into
 * @returns null where there is no such file, and where the path, once links are followed, leads out of the root
 */
export async function readPageFile(root: string, pathname: string): Promise<PageFile | null> {
  const answer = staticFile(root, pathname)
  if (!answer) return null
  try {
    const [realRoot, file] = await Promise.all([realpath(root), realpath(answer.file)])
    return file.startsWith(realRoot + sep) ? { ...answer, bytes: await readFile(file) } : null
  } catch {
    return null
  }
}
