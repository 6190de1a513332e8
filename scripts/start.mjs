/**
 * Opens Callboard, on the desktop where Electron can be had, else in the browser.
 *
 *     npm start [-- "<prompt>"]
 *
 * With a prompt, a production begins at once. `CALLBOARD_HOST=browser` skips Electron; `CALLBOARD_HOST=desktop` tries
 * again what failed lately.
 */
import { desktopEnvironment, findElectron } from './lib/electron.mjs'
import { handOver } from './lib/hand-over.mjs'
import { environmentFor, findNode } from './lib/node.mjs'
import { inside, root, say } from './lib/project.mjs'

/** @param {readonly string[]} words */
async function start(words) {
  const option = words.find((word) => word.startsWith('--'))
  if (option !== undefined) {
    say(`npm start takes a prompt and nothing else, not ${option}; the data folder is set by CALLBOARD_DATA_DIR.`)
    process.exit(2)
  }
  const node = findNode()
  if (!node) {
    say('Callboard is not set up yet: run `node scripts/setup.mjs --build`.')
    process.exit(1)
  }
  const prompt = words.length > 0 ? words.join(' ') : null
  const electron = await findElectron(node)
  if ('path' in electron) return openDesktop(electron.path, prompt)
  say(`Opening Callboard in the browser: ${electron.why}.`)
  const asked = prompt === null ? [] : ['--prompt', prompt]
  return handOver(node, [inside('out', 'main', 'cli.js'), 'serve', '--open', ...asked], environmentFor(node))
}

/** @type {(electron: string, prompt: string | null) => Promise<never>} */
function openDesktop(electron, prompt) {
  const asked = prompt === null ? [] : [`--prompt=${prompt}`]
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return handOver(electron, [root, ...asked], desktopEnvironment())
  // Chromium refuses to run as root with its sandbox on; that is the person's to know.
  say("Running as root: Electron's sandbox is off. Start Callboard as an ordinary user to have it on.")
  return handOver(electron, ['--no-sandbox', root, ...asked], desktopEnvironment())
}

await start(process.argv.slice(2))
