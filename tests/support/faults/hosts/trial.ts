import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { prepareDataDir } from '../../../../src/main/storage/data-dir.ts'
import { takeOwnership } from '../../../../src/main/storage/owner-lock.ts'
import { runCommand } from '../../command-line.ts'
import { openTestStudio } from '../../studio.ts'

const CLI = fileURLToPath(new URL('../../../../src/main/cli.ts', import.meta.url))

/** A host that has the folder: one that others can reach, or one that nobody can. */
interface Owner {
  /** What those who are refused must be told. */
  readonly says: RegExp
  end(): Promise<unknown> | undefined
}

async function serveIn(dataDir: string): Promise<Owner> {
  const child = spawn(process.execPath, [CLI, 'serve', '--json', '--data-dir', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const { port } = JSON.parse(line) as { readonly port: number }
  return {
    says: new RegExp(`already uses this data folder(; it is at http://127\\.0\\.0\\.1:${port}/|\\.)$`),
    end() {
      const ended = once(child, 'close')
      child.kill('SIGTERM')
      return ended
    },
  }
}

function holdAlone(dataDir: string): Owner {
  const release = takeOwnership(prepareDataDir(dataDir).lock)
  return {
    says: /already uses this data folder/,
    end() {
      release()
      return undefined
    },
  }
}

/** How a host that came second fared. */
interface Fate {
  readonly host: string
  readonly fate: 'client' | 'refused' | 'owner' | 'in the dark'
  readonly ms: number
}

type Start = (dataDir: string, says: RegExp) => Promise<Fate['fate']>

const refusal = (said: string, says: RegExp): Fate['fate'] => (says.test(said.trim()) ? 'refused' : 'in the dark')

const STARTS: Readonly<Record<string, Start>> = {
  async serve(dataDir, says) {
    const { code, err } = await runCommand(['serve', '--data-dir', dataDir])
    return code === 2 ? refusal(err, says) : 'owner'
  },
  async runs(dataDir, says) {
    const { code, err } = await runCommand(['runs', '--json', '--data-dir', dataDir])
    return code === 0 ? 'client' : refusal(err, says)
  },
  /** What the desktop does at its start: it opens the folder, and tells in a box why it cannot. */
  async desktop(dataDir, says) {
    return openTestStudio(dataDir).then(
      () => 'owner',
      (thrown: Error) => refusal(thrown.message, says),
    )
  },
}

async function fateOf(host: string, start: Start, dataDir: string, says: RegExp): Promise<Fate> {
  const begun = performance.now()
  const fate = await start(dataDir, says)
  return { host, fate, ms: performance.now() - begun }
}

/**
 * Starts hosts of all kinds, all at once, on a folder that another one has.
 *
 * @param reachable whether that one can be reached by others
 */
export async function startSecondHosts(count: number, reachable: boolean): Promise<Fate[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'callboard-hosts-'))
  const owner = reachable ? await serveIn(dataDir) : holdAlone(dataDir)
  const kinds = Object.entries(STARTS)
  try {
    return await Promise.all(
      Array.from({ length: count }, (_, index) => {
        const [host, start] = kinds[index % kinds.length] as (typeof kinds)[number]
        return fateOf(host, start, dataDir, owner.says)
      }),
    )
  } finally {
    await owner.end()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
