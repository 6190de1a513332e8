import type * as E from 'electron'
import { type PageListener, PageTarget } from '../chromium/page-target.ts'
import { schemeOf, schemes, toApp, toPage } from '../chromium/schemes.ts'
import { EVENTS, type EventName } from '../core/event-names.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'
import { preventable } from '../core/preventable.ts'
import { standsFor } from '../core/stands-for.ts'
import type { LineFromPage, LineToPage } from '../page/lines.ts'
import { type PageScripts, pageScripts } from '../page/page-scripts.ts'
import { followTheme, leaveTheme } from './native-theme.ts'
import { PageIpc } from './page-ipc.ts'
import { errnoOf, loadError, PendingLoad } from './page-loads.ts'
import { session, settlePermissions } from './session.ts'
import { WebFrameMain } from './web-frame-main.ts'

type WindowOpenHandler = Parameters<E.WebContents['setWindowOpenHandler']>[0]

/** What the contents need of the window that shows them. */
export interface Host {
  close(): void
  /** The first document has loaded. */
  painted(): void
  /** The page's process is gone. */
  crashed(details: E.RenderProcessGoneDetails): void
}

/** What the window needs of its contents besides what Electron has. */
export interface ContentsInside {
  targetId(): string
  resize(size: { width: number; height: number }): void
  destroy(): void
}

const SCHEMES_OF_CHROMIUM = new Set(['http', 'https', 'file', 'data', 'about'])

const insides = new WeakMap<object, ContentsInside>()

/** The side of web contents that only the stand-in's window may use. */
export function insideOf(contents: object): ContentsInside {
  const inside = insides.get(contents)
  if (!inside) throw new TypeError('not the contents of a window')
  return inside
}

/** A window's page, as Electron's main process sees it. */
export class WebContents
  extends LoudEmitter<EventName<'WebContents'>>
  implements
    Pick<
      E.WebContents,
      | 'close'
      | 'executeJavaScript'
      | 'focus'
      | 'forcefullyCrashRenderer'
      | 'getURL'
      | 'id'
      | 'isCrashed'
      | 'isDestroyed'
      | 'isDevToolsOpened'
      | 'isLoading'
      | 'loadURL'
      | 'mainFrame'
      | 'openDevTools'
      | 'postMessage'
      | 'reload'
      | 'send'
      | 'session'
      | 'setWindowOpenHandler'
    >
{
  readonly id: number
  readonly session = session.defaultSession
  readonly mainFrame: E.WebFrameMain
  readonly #host: Host
  readonly #load = new PendingLoad()
  readonly #ipc = new PageIpc(
    (line) => this.#tell(line),
    () => this.#sender(),
  )
  readonly #opening: Promise<PageTarget>
  /** There once it is open. */
  #page: PageTarget | undefined
  #url = ''
  #destroyed = false
  #crashed = false
  #windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' })

  constructor(id: number, host: Host, size: { width: number; height: number }, preload: string | undefined) {
    super('webContents', EVENTS.WebContents)
    this.id = id
    this.#host = host
    this.mainFrame = standsFor<E.WebFrameMain>(new WebFrameMain(() => this.getURL()))
    this.#opening = this.#open(size, preload)
    // Whoever loads something hears of a failure; without anybody it must not end the process.
    this.#opening.catch(() => undefined)
    insides.set(this, {
      targetId: () => this.#page?.id ?? '',
      resize: (next) => void this.#opening.then((page) => page.resize(next)).catch(() => undefined),
      destroy: () => this.#destroy(),
    })
  }

  async loadURL(url: string): Promise<void> {
    const scheme = schemeOf(url)
    if (!SCHEMES_OF_CHROMIUM.has(scheme) && !schemes.get(scheme)?.handler) {
      throw loadError('ERR_UNKNOWN_URL_SCHEME', url)
    }
    const page = await this.#opening
    await settlePermissions(url)
    const loaded = this.#load.begin(url)
    const failure = (await page.navigate(toPage(url)))?.replace('net::', '')
    if (failure !== undefined) {
      this.emit('did-fail-load', preventable(), errnoOf(failure), failure, url, true, 1, 1)
      this.#load.fail(failure)
    }
    await loaded
  }

  reload(): void {
    this.#page?.reload(this.#url).catch(() => undefined)
  }

  getURL(): string {
    return toApp(this.#url)
  }

  isLoading(): boolean {
    return this.#load.underWay
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  isCrashed(): boolean {
    return this.#crashed
  }

  forcefullyCrashRenderer(): void {
    void this.#page?.crash()
  }

  send(channel: string, ...args: unknown[]): void {
    this.#refuseDestroyed()
    this.#ipc.send(channel, args)
  }

  postMessage(channel: string, message: unknown, transfer: E.MessagePortMain[] = []): void {
    this.#refuseDestroyed()
    this.#ipc.postMessage(channel, message, transfer)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const page = await this.#opening
    return page.evaluate(code)
  }

  focus(): void {}

  openDevTools(): void {}

  isDevToolsOpened(): boolean {
    return false
  }

  close(): void {
    this.#host.close()
  }

  #refuseDestroyed(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
  }

  #tell(line: LineToPage): void {
    if (!this.#destroyed) this.#page?.tell(line)
  }

  async #open(size: { width: number; height: number }, preload: string | undefined): Promise<PageTarget> {
    const page = await PageTarget.open(size, this.#listener())
    const scripts = preload === undefined ? undefined : this.#compile(preload)
    if (scripts) await page.install(scripts)
    await followTheme(page)
    this.#page = page
    if (this.#destroyed) await page.close()
    return page
  }

  #compile(preload: string): PageScripts | undefined {
    try {
      return pageScripts(preload)
    } catch (error) {
      this.#preloadFailed(preload, error)
      return undefined
    }
  }

  #preloadFailed(preload: string, error: unknown): void {
    console.error('Unable to load preload script:', preload, error)
    this.emit('preload-error', preventable(), preload, error)
  }

  #destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.#ipc.documentGone()
    this.#load.fail('ERR_ABORTED')
    if (this.#page) {
      leaveTheme(this.#page)
      // Chromium may have closed it already.
      this.#page.close().catch(() => undefined)
    }
    this.emit('destroyed')
  }

  #listener(): PageListener {
    return {
      worldStarted: () => this.#ipc.documentGone(),
      said: (line) => this.#hear(line),
      navigated: (url) => {
        this.#url = url
        this.#crashed = false
        this.emit('did-navigate', preventable(), this.getURL(), -1, '')
      },
      navigatedInPage: (url) => {
        this.#url = url
        this.emit('did-navigate-in-page', preventable(), this.getURL(), true, 1, 1)
      },
      domReady: () => this.emit('dom-ready', preventable()),
      loaded: () => {
        this.#load.finish()
        this.emit('did-finish-load')
        this.#host.painted()
      },
      crashed: () => {
        const details: E.RenderProcessGoneDetails = { reason: 'crashed', exitCode: 1 }
        this.#crashed = true
        this.#load.fail('ERR_FAILED')
        this.#host.crashed(details)
        this.emit('render-process-gone', preventable(), details)
      },
      windowOpened: (url, name, features) => this.#windowOpened(toApp(url), name, features),
      mayNavigate: (url, how) => this.#mayNavigate(toApp(url), how),
    }
  }

  #mayNavigate(url: string, { mainFrame, redirected }: { mainFrame: boolean; redirected: boolean }): boolean {
    const frame = mainFrame ? this.mainFrame : null
    const event = preventable({ url, isSameDocument: false, isMainFrame: mainFrame, frame, initiator: this.mainFrame })
    if (redirected) this.emit('will-redirect', event, url)
    else {
      this.emit('will-frame-navigate', event)
      if (mainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url)
    }
    return !event.defaultPrevented
  }

  #windowOpened(url: string, name: string, features: readonly string[]): void {
    const { action } = this.#windowOpenHandler({
      url,
      frameName: name === '_blank' ? '' : name,
      features: features.join(','),
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'strict-origin-when-cross-origin' },
    })
    // Too late to throw at whoever allowed it.
    if (action === 'allow') console.error(`stand-in: window.open(${url}) was allowed; child windows are not modelled`)
  }

  #hear(line: LineFromPage): void {
    if (line.t === 'preload-failed') this.#preloadFailed('', new Error(line.message))
    else if (line.t !== 'hello') this.#ipc.hear(line)
  }

  #sender(): E.IpcMainInvokeEvent {
    const sender = standsFor<E.WebContents>(this)
    return { ...preventable(), type: 'frame', processId: 1, frameId: 1, sender, senderFrame: this.mainFrame }
  }
}
