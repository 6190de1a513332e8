/**
 * Packs the built app, and makes installers of it.
 *
 *     npm run package [-- --dir | --linux | --mac | --win | --x64 | --arm64 … | --out=<folder>]
 *
 * Without a word: installers for this machine, in `dist/`. `--dir` stops at the packed folder. Other words are electron-builder's.
 */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { checkFuses } from '../packaging/check-fuses.ts'
import { missingMachineCode } from '../packaging/machine-code.ts'
import { readPackageOptions } from '../packaging/options.ts'
import { findRuntime, serverAnswers } from '../packaging/runtime.ts'
import { environmentFor, findNode } from './lib/node.mjs'
import { inside, root, SetupError, say, scriptOf } from './lib/project.mjs'

/** @typedef {import('../packaging/options.ts').PackageOptions} Options */

/** @type {(options: Options) => void} */
function requireMachineCode({ platforms, architectures }) {
  for (const platform of platforms) {
    for (const arch of architectures) {
      const [missing] = missingMachineCode(inside('node_modules'), platform, arch)
      if (missing === undefined) continue
      throw new SetupError(
        `no package for ${platform}-${arch} can be made here: npm has installed no ${missing}. Make it on such a machine.`,
      )
    }
  }
}

/**
 * What electron-builder's environment needs beside what a Node of ours needs.
 *
 * @type {(options: Options) => Promise<NodeJS.ProcessEnv>}
 */
async function runtimeFor({ platforms, architectures }) {
  const isForHere =
    platforms.every((platform) => platform === process.platform) && architectures.every((arch) => arch === process.arch)
  const runtime = await findRuntime({
    env: process.env,
    electron: inside('node_modules', 'electron'),
    isForHere,
    answers: serverAnswers,
  })
  if (runtime.kind === 'none') {
    throw new SetupError(
      `${runtime.why}\nA package holds Electron's runtime: run \`npx install-electron\` where it can be downloaded, or name a folder\n` +
        'that has it unpacked (or its zip) in ELECTRON_OVERRIDE_DIST_PATH, which electron-builder takes as its electronDist.',
    )
  }
  return runtime.kind === 'folder' ? { ELECTRON_OVERRIDE_DIST_PATH: runtime.path } : {}
}

/** @type {(node: string, args: readonly string[], env: NodeJS.ProcessEnv) => Promise<boolean>} */
function runBuilder(node, args, env) {
  const command = [scriptOf('electron-builder', 'electron-builder'), '--config', 'electron-builder.config.ts', ...args]
  return new Promise((done, fail) => {
    const child = spawn(node, command, { cwd: root, stdio: 'inherit', env: { ...environmentFor(node), ...env } })
    child.once('error', fail)
    child.once('exit', (code) => done(code === 0))
  })
}

/** @param {readonly string[]} words */
async function pack(words) {
  const node = findNode()
  if (!node) throw new SetupError('Callboard is not set up yet: run `node scripts/setup.mjs --build`.')
  const options = readPackageOptions(words, process)
  requireMachineCode(options)
  const env = await runtimeFor(options)
  if (!(await runBuilder(node, options.args, env))) throw new SetupError('electron-builder failed; see above.')
  const { ok, text } = await checkFuses(resolve(root, options.out))
  console.log(text)
  if (!ok) throw new SetupError('the packages must not be used.')
}

try {
  await pack(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(`No package: ${error.message}`)
  process.exitCode = 1
}
