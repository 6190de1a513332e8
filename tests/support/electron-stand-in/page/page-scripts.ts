import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { makeCodec } from '../core/codec.ts'
import { makeBridge } from './bridge.ts'
import { startIsolatedWorld } from './isolated-world.ts'
import { BINDING, RECEIVER } from './lines.ts'
import { startMainWorld } from './main-world.ts'
import { makePagePorts } from './page-ports.ts'

/** The source texts that a page runs before its own: one in its own world, one in the preload script's. */
export interface PageScripts {
  readonly mainWorld: string
  readonly isolatedWorld: string
}

/** What a sandboxed preload script sees as `process`. */
function rendererProcess(): object {
  return {
    platform: process.platform,
    arch: process.arch,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    versions: { ...process.versions },
    env: {},
    argv: [],
    execPath: process.execPath,
  }
}

/**
 * Wraps a preload script for its world.
 *
 * @throws {SyntaxError} where the script does not compile, as an ES module does not: Chromium itself would say nothing
 */
export function pageScripts(preloadFile: string): PageScripts {
  const source = readFileSync(preloadFile, 'utf8')
  const preload = `(function (require, process, exports, module) {${source}\n})`
  new Script(preload, { filename: preloadFile })

  const [fromMain, fromIsolated] = [crypto.randomUUID(), crypto.randomUUID()]
  const bridge = (out: string, inn: string): string => `() => (${makeBridge})(codec, '${out}', '${inn}')`
  return {
    mainWorld: `{
      const codec = (${makeCodec})();
      (${startMainWorld})(${bridge(fromMain, fromIsolated)})
    }`,
    isolatedWorld: `{
      const codec = (${makeCodec})();
      (${startIsolatedWorld})({
        codec,
        binding: '${BINDING}',
        receiver: '${RECEIVER}',
        process: ${JSON.stringify(rendererProcess())},
        makeBridge: ${bridge(fromIsolated, fromMain)},
        makePagePorts: ${makePagePorts},
        preload: ${preload},
      })
    }`,
  }
}
