import open from 'open'
import { CallboardError, toCallboardError } from '../../shared/contract/errors.ts'
import { takeUpInterrupted } from '../commands/take-up.ts'
import { type BrowserHost, startBrowserHost } from '../server/browser-host.ts'
import type { CommandContext } from './context.ts'
import { EXIT } from './exit.ts'
import { linkTo } from './link-to.ts'
import { writeJson } from './output.ts'
import { openOwnOrFind } from './target.ts'

export interface ServeOptions {
  readonly host: string
  /** An address for other machines, which a person must ask for by this name; it replaces `host`. */
  readonly expose?: string
  readonly port: number
  /** Whether to open the system's browser. */
  readonly open: boolean
  /** Begins a production at once. */
  readonly prompt?: string
}

/**
 * The address to bind.
 *
 * @throws CallboardError `BAD_INPUT` where other machines could come in without having been let in by name
 */
function addressOf({ host, expose }: ServeOptions): string {
  if (expose !== undefined) return expose
  if (host === '127.0.0.1' || host === 'localhost') return '127.0.0.1'
  throw new CallboardError(
    'BAD_INPUT',
    `${host} can be reached from other machines. To let them in, say so: --expose ${host}`,
  )
}

/** Opens the system's browser where there is one; the address is printed in any case. */
async function openBrowser(link: string, context: CommandContext): Promise<void> {
  const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  if (noDisplay) return
  try {
    const child = await open(link)
    child.on('error', () => context.output.note('No browser could be opened; open the address yourself.'))
  } catch {
    // No opener on this machine: the printed address is all that is needed.
    context.output.note('No browser could be opened; open the address yourself.')
  }
}

/** `serve`: the browser host, until it is stopped. */
export async function serve(context: CommandContext, options: ServeOptions): Promise<number> {
  const { output, json, pageRoot } = context
  const address = addressOf(options)
  const studio = await openOwnOrFind(context)
  if (!('dispatch' in studio)) {
    if (options.open) await openBrowser(await linkTo(studio), context)
    throw new CallboardError(
      'DATA_DIR_IN_USE',
      `Another Callboard already uses this data folder; it is at ${studio.url}`,
    )
  }
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
  const stopListening = context.onInterrupt(stop)
  let host: BrowserHost | undefined
  try {
    host = await startBrowserHost({ studio, pageRoot, host: address, port: options.port })
    if (studio.settings.values['start.resume']) {
      await takeUpInterrupted(studio.board, studio.dispatch.call, (title, thrown) => {
        output.note(`“${title}” does not go on: ${toCallboardError(thrown).message}`)
      })
    }
    if (options.prompt !== undefined) await studio.dispatch.call('run.create', { input: { prompt: options.prompt } })
    const link = host.newLink()
    if (json) writeJson(output, { type: 'listening', ...host.info, url: link })
    else output.write(`Callboard is at ${link}\nThe link works once. Stop with Ctrl-C.\n`)
    if (options.open) await openBrowser(link, context)
    await stopped
  } finally {
    // The studio at once: Ctrl-C ends its workers too, and that must not pass for their failure.
    await Promise.all([studio.close(), host?.close()])
    stopListening()
  }
  return EXIT.DONE
}
