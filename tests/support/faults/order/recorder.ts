/**
 * Loaded before a program (`node --import`), it writes down what the program does to the disk, for systems on which
 * nobody can watch the calls themselves. Each deed is one line of JSON in the file `CALLBOARD_WITNESS`; moments are the
 * process's own count. A commit is that of a transaction in which SQLite was set to sync.
 */

import fs from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { dirname } from 'node:path'
import { aroundCommits, keptIn } from './around-commits.ts'
import type { Deed } from './deeds.ts'

const trace = fs.openSync(process.env.CALLBOARD_WITNESS ?? '/dev/null', 'a')
const { writeSync } = fs
let now = 0

type Unnumbered<D> = D extends Deed ? Omit<D, 'begun' | 'ended'> : never

function note(deed: Unnumbered<Deed>, begun: number): void {
  now += 1
  writeSync(trace, `${JSON.stringify({ ...deed, begun, ended: now })}\n`)
}

const begin = (): number => ++now

const { open, rename, mkdir } = fs.promises
const paths = new WeakMap<FileHandle, string>()
const probe = await open(import.meta.filename)
const handles = Object.getPrototypeOf(probe) as FileHandle
await probe.close()
const { sync } = handles

fs.promises.open = async (path, ...rest) => {
  const handle = await open(path, ...rest)
  paths.set(handle, String(path))
  return handle
}
handles.sync = async function record(this: FileHandle) {
  const begun = begin()
  await sync.call(this)
  note({ did: 'sync', path: paths.get(this) ?? '' }, begun)
}
fs.promises.rename = async (from, to) => {
  const begun = begin()
  await rename(from, to)
  note({ did: 'rename', from: String(from), path: String(to) }, begun)
}
fs.promises.mkdir = (async (path: string, options?: fs.MakeDirectoryOptions) => {
  const begun = begin()
  const first = await mkdir(path, options)
  for (let folder = path; first !== undefined && folder.length >= first.length; folder = dirname(folder)) {
    note({ did: 'make-folder', path: folder }, begun)
  }
  return first
}) as typeof mkdir

const { openSync, fsyncSync, mkdirSync } = fs
const opened = new Map<number, string>()
fs.openSync = (path, ...rest) => {
  const fd = openSync(path, ...rest)
  opened.set(fd, String(path))
  return fd
}
fs.fsyncSync = (fd) => {
  const begun = begin()
  fsyncSync(fd)
  note({ did: 'sync', path: opened.get(fd) ?? '' }, begun)
}
fs.mkdirSync = ((path: string, options?: fs.MakeDirectoryOptions) => {
  const begun = begin()
  const first = mkdirSync(path, options)
  note({ did: 'make-folder', path }, begun)
  return first
}) as typeof mkdirSync

const FULL = 2
aroundCommits((db, given, commit) => {
  const begun = begin()
  const answer = commit()
  const files = keptIn(db, given).flatMap((kept) => kept.files)
  const durable = db.pragma('synchronous', { simple: true }) === FULL
  if (durable && files.length > 0) note({ did: 'commit', files }, begun)
  return answer
})

fs.writeSync = ((fd: number, text: string, ...rest: []) => {
  const [word, task = '', files = ''] = fd === 1 ? text.trim().split(' ') : []
  if (word === 'tell') note({ did: 'tell', task, files: files.split(',').filter(Boolean) }, begin())
  return writeSync(fd, text, ...rest)
}) as typeof fs.writeSync

syncBuiltinESMExports()
