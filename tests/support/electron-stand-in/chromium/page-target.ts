import { browser } from '../core/runtime.ts'
import { BINDING, type LineFromPage, type LineToPage, RECEIVER, WORLD } from '../page/lines.ts'
import type { PageScripts } from '../page/page-scripts.ts'
import type { CdpSession } from './cdp.ts'

/** What a page tells whoever shows it. Addresses are the page's. */
export interface PageListener {
  /** A new document's preload script starts; what came before it is gone. */
  worldStarted(): void
  said(line: LineFromPage): void
  navigated(url: string): void
  navigatedInPage(url: string): void
  domReady(): void
  loaded(): void
  crashed(): void
  windowOpened(url: string, name: string, features: readonly string[]): void
  /** Whether a navigation that nobody here began may go on. */
  mayNavigate(url: string, how: { readonly mainFrame: boolean; readonly redirected: boolean }): boolean
}

/** One page of Chromium: what Electron's native part does for a window, by the DevTools protocol. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // One that Chromium kept in reserve has ended by itself meanwhile.
  }
}

export class PageTarget {
  /** Chromium's name for the page; also that of its main frame. */
  readonly id: string
  readonly #session: CdpSession
  readonly #listener: PageListener
  /** The preload script's world in the present document; 0 while there is none. */
  #world = 0
  /** Addresses that we navigate to ourselves, which nobody is asked about. */
  readonly #ours = new Set<string>()
  /** The page's process is gone, and no new document has begun. */
  #crashed = false
  /** Every page begins as about:blank, of which nobody wants to hear. */
  #begun = false

  private constructor(id: string, session: CdpSession, listener: PageListener) {
    this.id = id
    this.#session = session
    this.#listener = listener
    this.#hear()
  }

  /** Makes a page, with everything in place before it navigates for the first time. */
  static async open(size: { width: number; height: number }, listener: PageListener): Promise<PageTarget> {
    const root = browser().connection.session()
    await root.send('Target.setDiscoverTargets', { discover: true })
    const { targetId } = await root.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size })
    const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true })
    const session = browser().connection.session(sessionId)
    const page = new PageTarget(targetId, session, listener)
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Inspector.enable'),
      session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      // Cookies do not work under schemes of one's own unless asked for.
      session.send('Emulation.setDocumentCookieDisabled', { disabled: true }),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] }),
      page.resize(size),
    ])
    return page
  }

  async install(scripts: PageScripts): Promise<void> {
    await this.#session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld })
    await this.#session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.isolatedWorld,
      worldName: WORLD,
    })
  }

  /** Sets the size of what is inside the window: a headless window counts a toolbar that is not there. */
  async resize({ width, height }: { width: number; height: number }): Promise<void> {
    const metrics = { width, height, deviceScaleFactor: 0, mobile: false }
    await this.#session.send('Emulation.setDeviceMetricsOverride', metrics)
  }

  async setColorScheme(scheme: 'system' | 'light' | 'dark'): Promise<void> {
    const features = scheme === 'system' ? [] : [{ name: 'prefers-color-scheme', value: scheme }]
    await this.#session.send('Emulation.setEmulatedMedia', { features })
  }

  /** Begins a navigation; gives Chromium's name of what went wrong, if something did. */
  async navigate(url: string): Promise<string | undefined> {
    this.#ours.add(withoutFragment(url))
    const { errorText } = await this.#session.send('Page.navigate', { url })
    return errorText
  }

  async reload(url: string): Promise<void> {
    this.#ours.add(withoutFragment(url))
    await this.#session.send('Page.reload')
  }

  /** Tells the preload script's world something; nobody hears it while there is no document. */
  tell(line: LineToPage): void {
    if (this.#world === 0) return
    const expression = `${RECEIVER}(${JSON.stringify(JSON.stringify(line))})`
    this.#session.send('Runtime.evaluate', { contextId: this.#world, expression }).then(
      ({ exceptionDetails }) => {
        const error = exceptionDetails?.exception?.description
        if (exceptionDetails) console.error('stand-in: a listener in the preload script threw', error)
      },
      // The document is gone, and with it whoever the line was for.
      () => undefined,
    )
  }

  /** Runs code in the page's own world and gives its value. */
  async evaluate(expression: string): Promise<unknown> {
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true }
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', options)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /**
   * Kills the page's process, and those of all other pages: which is whose is not told. Not by `Page.crash`, which the
   * page itself would have to take: one that is busy does so late.
   */
  async crash(): Promise<void> {
    const { processInfo } = await browser().connection.session().send('SystemInfo.getProcessInfo')
    for (const { type, id } of processInfo) if (type === 'renderer') kill(id)
  }

  async close(): Promise<void> {
    await browser().connection.session().send('Target.closeTarget', { targetId: this.id })
  }

  /** Chromium tells of a crash twice, by the page's session and by the browser's; either may be missing. */
  #hearCrash(): void {
    if (this.#crashed) return
    this.#crashed = true
    this.#world = 0
    this.#listener.crashed()
  }

  #hear(): void {
    const listener = this.#listener
    browser()
      .connection.session()
      .on('Target.targetCrashed', ({ targetId }) => {
        if (targetId === this.id) this.#hearCrash()
      })
    this.#session
      .on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
        if (name === BINDING) this.#hearLine(JSON.parse(payload) as LineFromPage, executionContextId)
      })
      .on('Page.frameNavigated', ({ frame }) => {
        if (frame.parentId !== undefined || (frame.url === 'about:blank' && !this.#begun)) return
        this.#begun = true
        this.#crashed = false
        listener.navigated(frame.url + (frame.urlFragment ?? ''))
      })
      .on('Page.navigatedWithinDocument', ({ frameId, url }) => {
        if (frameId === this.id) listener.navigatedInPage(url)
      })
      .on('Page.domContentEventFired', () => {
        if (this.#begun) listener.domReady()
      })
      .on('Page.loadEventFired', () => {
        if (this.#begun) listener.loaded()
      })
      .on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
        listener.windowOpened(url, windowName, windowFeatures),
      )
      .on('Inspector.targetCrashed', () => this.#hearCrash())
      .on('Fetch.requestPaused', ({ requestId, request, frameId, redirectedRequestId }) => {
        const ours = this.#ours.delete(request.url)
        const how = { mainFrame: frameId === this.id, redirected: redirectedRequestId !== undefined }
        const goOn = ours || listener.mayNavigate(request.url, how)
        const answer = goOn
          ? this.#session.send('Fetch.continueRequest', { requestId })
          : this.#session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
        // The request may be gone by now, with its page.
        answer.catch(() => undefined)
      })
  }

  #hearLine(line: LineFromPage, world: number): void {
    if (line.t === 'hello') {
      this.#world = world
      this.#listener.worldStarted()
    } else if (world === this.#world) {
      // A document that is gone has nothing to say any more.
      this.#listener.said(line)
    }
  }
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url
}
