import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { startBrowserHost } from '../../src/main/server/browser-host.ts'
import { openTestStudio } from '../support/studio.ts'
import { tempDir } from '../support/temp-dir.ts'

const SDK = pathToFileURL(resolve(import.meta.dirname, '../../src/sdk/index.ts')).href

/** A program of its own, in plain Node; `tracker` is there for its text. Answers how it ended and what it printed. */
async function program(dataDir: string, text: string): Promise<{ code: unknown; out: string }> {
  const source = `import { createTracker } from '${SDK}'\nconst tracker = createTracker()\n${text}`
  const child = spawn(process.execPath, ['--input-type=module', '--no-warnings', '--eval', source], {
    env: { ...process.env, CALLBOARD_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
  })
  const [code] = await once(child, 'close')
  return { code, out }
}

describe('another program', () => {
  it('is shown on the board, and ends by itself when its work is done', async () => {
    const dataDir = tempDir()
    const studio = await openTestStudio(dataDir)
    const host = await startBrowserHost({ studio, host: '127.0.0.1', port: 0, pageRoot: dataDir })
    const ended = await program(
      dataDir,
      `await tracker.startOperation('job', ['fetch', 'load'])
       await tracker.updateProgress('job', 'load', 'half', 0.5)
       await tracker.completeOperation('job', { rows: 7 })
       console.log('done')`,
    )
    expect(ended).toEqual({ code: 0, out: 'done\n' })
    expect(studio.board.runs.job).toMatchObject({ status: 'succeeded', output: { rows: 7 } })
    await host.close()
    await studio.close()
  })

  it('may end in the middle of an operation: nothing of the tracker holds it', async () => {
    const dataDir = tempDir()
    const studio = await openTestStudio(dataDir)
    const host = await startBrowserHost({ studio, host: '127.0.0.1', port: 0, pageRoot: dataDir })
    const ended = await program(dataDir, `await tracker.startOperation('job', ['a', 'b'])\nconsole.log('left')`)
    expect(ended).toEqual({ code: 0, out: 'left\n' })
    expect(studio.board.runs.job?.status).toBe('running')
    await host.close()
    await studio.close()
  })

  it('ends where no Callboard runs, once it lets go, and knows that its words were not taken', async () => {
    const ended = await program(
      tempDir(),
      `const call = tracker.startOperation('job', 1).catch((error) => console.log(error.code))
       await tracker.close()
       await call`,
    )
    expect(ended).toEqual({ code: 0, out: 'HOST_UNREACHABLE\n' })
  })
})
