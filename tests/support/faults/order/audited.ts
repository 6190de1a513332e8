/**
 * A program to be watched: one production, of which it tells each result on stdout as soon as it hears of it.
 *
 *     node audited.ts <dataDir> <characters>
 *
 * One line each: `tell <runId>/<step>[/<item>] <file>[,<file>]`, with absolute paths.
 */

import fs from 'node:fs'
import { join } from 'node:path'
import { openStudio } from '../../../../src/main/studio.ts'
import { createFakeGenerators } from '../../fake-generators.ts'

const [dataDir = '', characters = '1'] = process.argv.slice(2)

const studio = await openStudio({
  dataDir,
  host: 'terminal',
  version: 'test',
  generators: createFakeGenerators(),
  onTrouble: (error) => {
    throw error
  },
})
const { promise: finished, resolve } = Promise.withResolvers<void>()
studio.subscribe((_board, events) => {
  for (const { type, data } of events) {
    if (type === 'task:succeeded') {
      const files = data.artifacts.map(({ path }) => join(dataDir, path))
      fs.writeSync(1, `tell ${data.taskId} ${files.join(',')}\n`)
    }
    if (type === 'run:finished') resolve()
  }
})
await studio.dispatch.call('run.create', {
  input: { prompt: 'A lighthouse', characters: Number(characters), seed: 7 },
})
await finished
await studio.close()
