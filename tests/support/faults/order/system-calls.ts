import type { Deed } from './deeds.ts'

/** One system call, whole, with the lines of the trace at which it began and ended. */
interface Call {
  readonly name: string
  /** All between the parentheses. */
  readonly given: string
  readonly begun: number
  readonly ended: number
}

const UNFINISHED = ' <unfinished ...>'

/** Joins the two halves of calls during which another thread was heard. Failed calls have done nothing. */
function wholeCalls(trace: string): Call[] {
  const open = new Map<string, { readonly text: string; readonly begun: number }>()
  const calls: Call[] = []
  for (const [index, line] of trace.split('\n').entries()) {
    const [, thread = '', said = ''] = line.match(/^(\d+) +(.*)$/) ?? []
    if (said.endsWith(UNFINISHED)) {
      open.set(thread, { text: said.slice(0, -UNFINISHED.length), begun: index })
      continue
    }
    const resumed = said.match(/^<\.\.\. \w+ resumed>(.*)$/)
    const half = resumed ? open.get(thread) : undefined
    const text = half ? half.text + (resumed?.[1] ?? '') : said
    const [, name, given, answer] = text.match(/^(\w+)\((.*)\) += (-?\d+)/s) ?? []
    if (name === undefined || given === undefined || Number(answer) < 0) continue
    calls.push({ name, given, begun: half?.begun ?? index, ended: index })
  }
  return calls
}

/** The path that strace gives with a file's number: `21</tmp/a>`. */
const pathOf = (given: string): string => given.match(/^\d+<([^>]*)>/)?.[1] ?? ''
/** Texts in quotes. */
const quoted = (given: string): string[] => [...given.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text)

interface Told {
  readonly task: string
  readonly files: readonly string[]
  readonly call: Call
}

function toldBy(call: Call): Told | null {
  const [, task, files] = quoted(call.given)[0]?.match(/^tell (\S+) (\S*)\\n$/) ?? []
  if (task === undefined) return null
  return { task, files: (files ?? '').split(',').filter(Boolean), call }
}

/**
 * When a file's name was committed: from the first page of the write-ahead log that holds it, to the end of the next
 * sync of that log.
 */
function commitOf(file: string, root: string, log: readonly Call[]): Deed | null {
  const name = file.slice(root.length + 1)
  const first = log.findIndex(({ name: call, given }) => call === 'pwrite64' && given.includes(name))
  const synced = log.slice(first + 1).find(({ name: call }) => call !== 'pwrite64')
  const write = log[first]
  return write && synced ? { did: 'commit', files: [file], begun: write.begun, ended: synced.ended } : null
}

/** Reads what `strace -f -y -s 5000` wrote of a program whose data folder is `root`. */
export function deedsOfTrace(trace: string, root: string): Deed[] {
  const calls = wholeCalls(trace)
  const told = calls.filter(({ name }) => name === 'write').flatMap((call) => toldBy(call) ?? [])
  const log = calls.filter(({ given }) => pathOf(given).endsWith('callboard.db-wal'))
  const deeds: Deed[] = told.flatMap(({ files }) => files.flatMap((file) => commitOf(file, root, log) ?? []))
  for (const { task, files, call } of told)
    deeds.push({ did: 'tell', task, files, begun: call.begun, ended: call.ended })
  for (const { name, given, begun, ended } of calls) {
    const [first = '', second = ''] = quoted(given)
    if (name === 'fsync' || name === 'fdatasync') deeds.push({ did: 'sync', path: pathOf(given), begun, ended })
    else if (name.startsWith('rename')) deeds.push({ did: 'rename', from: first, path: second, begun, ended })
    else if (name.startsWith('mkdir')) deeds.push({ did: 'make-folder', path: first, begun, ended })
  }
  return deeds
}
