import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, posix, sep } from 'node:path'
import { CallboardError } from '../../../shared/contract/errors.ts'
import type { Artifact } from '../../../shared/domain/event.ts'
import type { AttemptFolder, MadeFile, Workspace } from '../../engine/ports.ts'
import { digestFile, makeFolders, putInPlace } from './durable.ts'
import { isInside } from './inside.ts'

/** Names we make ourselves; anything else would be a mistake of ours, or an attack. */
const SAFE_NAME = /^[a-z0-9][a-z0-9._-]{0,79}$/

function checkName(name: string): string {
  if (!SAFE_NAME.test(name) || name.includes('..')) throw new Error(`unsafe file name: ${JSON.stringify(name)}`)
  return name
}

/** Names an artifact by run, place and content, so that a redone file has a new address. */
const artifactId = (path: string, sha256: string): string =>
  createHash('sha256').update(`${path}\n${sha256}`).digest('hex').slice(0, 24)

/** Where a file with this content goes: beside a standing one with other content, on the place of its own equal. */
function freePath(path: string, sha256: string, standing: readonly Artifact[]): string {
  const { dir, name, ext } = posix.parse(path)
  const beside = posix.join(dir, `${name}.${sha256.slice(0, 8)}${ext}`)
  const taken = standing.find((other) => other.path === path)
  if (!taken) return standing.some((other) => other.path === beside) ? beside : path
  return taken.sha256 === sha256 ? path : beside
}

/**
 * Files of runs under `<root>/runs/<runId>/<step>/`.
 *
 * Unfinished files live in `<root>/runs/<runId>/.tmp/<attempt>/`, on the same file system, so that a rename is all
 * that puts a finished one in place.
 */
export function createWorkspace(root: string): Workspace {
  const runs = join(root, 'runs')

  function resolve(artifact: Artifact): string {
    const file = join(root, ...artifact.path.split('/'))
    if (!isInside(runs, file))
      throw new CallboardError('ARTIFACT_UNREADABLE', 'This file is not one of Callboard’s own.')
    return file
  }

  async function open(runId: string, taskId: string, attempt: number): Promise<AttemptFolder> {
    const folder = join(
      root,
      'runs',
      checkName(runId),
      '.tmp',
      `${taskId.split('/').slice(1).map(checkName).join('.')}-${attempt}`,
    )
    // The run's own folder must outlive a power cut, since files will be named in it; the attempt's need not.
    await makeFolders(join(root, 'runs', runId))
    await mkdir(folder, { recursive: true })
    const scratch = (name: string): string => join(folder, checkName(name))

    async function keepOne(stepId: string, made: MadeFile, standing: readonly Artifact[]): Promise<Artifact> {
      const name = checkName(made.name)
      let file: string
      if ('bytes' in made.content) {
        file = scratch(name)
        await writeFile(file, made.content.bytes)
      } else {
        file = made.content.file
        if (!file.startsWith(folder + sep)) throw new Error('a kept file must come from the attempt’s own folder')
      }
      const { sha256, bytes } = await digestFile(file)
      const path = freePath(['runs', runId, checkName(stepId), name].join('/'), sha256, standing)
      await putInPlace(file, join(root, ...path.split('/')))
      return {
        id: artifactId(path, sha256),
        step: stepId,
        item: made.item,
        kind: made.kind,
        path,
        mime: made.mime,
        bytes,
        sha256,
      }
    }

    return {
      scratch,
      async keep(stepId, files, standing) {
        const kept: Artifact[] = []
        for (const made of files) kept.push(await keepOne(stepId, made, standing))
        return kept
      },
      discard: () => rm(folder, { recursive: true, force: true }),
    }
  }

  return {
    open,
    resolve,
    async forget(artifacts) {
      for (const artifact of artifacts) await rm(resolve(artifact), { force: true })
    },
  }
}
