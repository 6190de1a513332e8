import type * as E from 'electron'
import { EVENTS, type EventName } from '../core/event-names.ts'
import { loud } from '../core/loud.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'
import { preventable } from '../core/preventable.ts'
import { runtime } from '../core/runtime.ts'
import { standsFor } from '../core/stands-for.ts'
import { app } from './app.ts'
import { type ContentsInside, insideOf, WebContents } from './web-contents.ts'
import { checkWindowOptions } from './window-options.ts'
import { findWindow, nextWindowId, type OpenWindow, windows } from './windows.ts'

type Flag = 'visible' | 'focused' | 'minimized' | 'maximized'

/** A window. Whether it shows, has the focus and so on is kept in the books alone: there is no desktop. */
class BrowserWindowClass
  extends LoudEmitter<EventName<'BrowserWindow'>>
  implements
    Pick<
      E.BrowserWindow,
      | 'blur'
      | 'close'
      | 'destroy'
      | 'flashFrame'
      | 'focus'
      | 'getBounds'
      | 'getNormalBounds'
      | 'hide'
      | 'id'
      | 'isDestroyed'
      | 'isFocused'
      | 'isMaximized'
      | 'isMinimized'
      | 'isVisible'
      | 'loadURL'
      | 'maximize'
      | 'minimize'
      | 'reload'
      | 'restore'
      | 'setBounds'
      | 'setProgressBar'
      | 'setTitle'
      | 'setTitleBarOverlay'
      | 'show'
      | 'showInactive'
      | 'unmaximize'
      | 'webContents'
    >
{
  readonly id = nextWindowId()
  readonly webContents: E.WebContents
  readonly #inside: ContentsInside
  readonly #flags: Record<Flag, boolean>
  #bounds: E.Rectangle
  #painted = false

  constructor(options: E.BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', EVENTS.BrowserWindow)
    if (!runtime.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    checkWindowOptions(options)
    const { x = 0, y = 0, width = 800, height = 600, show = true } = options
    this.#bounds = { x, y, width, height }
    this.#flags = { visible: show, focused: show, minimized: false, maximized: false }
    const host = {
      close: () => this.close(),
      painted: () => this.#paint(),
      crashed: (details: E.RenderProcessGoneDetails) => {
        app.emit('render-process-gone', preventable(), this.webContents, details)
      },
    }
    const contents = new WebContents(this.id, host, { width, height }, options.webPreferences?.preload)
    this.#inside = insideOf(contents)
    this.webContents = standsFor<E.WebContents>(contents)
    this.#register()
  }

  static getAllWindows(): E.BrowserWindow[] {
    return [...windows.values()].map((entry) => entry.window)
  }

  static getFocusedWindow(): E.BrowserWindow | null {
    return findWindow((entry) => entry.isFocused())?.window ?? null
  }

  static fromWebContents(contents: E.WebContents): E.BrowserWindow | null {
    return findWindow((entry) => entry.contents === contents)?.window ?? null
  }

  static fromId(id: number): E.BrowserWindow | null {
    return windows.get(id)?.window ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  reload(): void {
    this.webContents.reload()
  }

  show(): void {
    this.showInactive()
    this.focus()
  }

  showInactive(): void {
    this.#set('visible', true, 'show')
  }

  hide(): void {
    this.#set('visible', false, 'hide')
    this.#set('focused', false, 'blur')
  }

  isVisible(): boolean {
    return this.#flags.visible && !this.#flags.minimized
  }

  focus(): void {
    if (this.#flags.visible) this.#set('focused', true, 'focus')
  }

  blur(): void {
    this.#set('focused', false, 'blur')
  }

  isFocused(): boolean {
    return this.#flags.focused
  }

  minimize(): void {
    this.#set('minimized', true, 'minimize')
  }

  restore(): void {
    this.#set('minimized', false, 'restore')
  }

  isMinimized(): boolean {
    return this.#flags.minimized
  }

  maximize(): void {
    this.#set('maximized', true, 'maximize')
  }

  unmaximize(): void {
    this.#set('maximized', false, 'unmaximize')
  }

  isMaximized(): boolean {
    return this.#flags.maximized
  }

  setBounds(bounds: Partial<E.Rectangle>): void {
    this.#refuseDestroyed()
    const before = this.#bounds
    const after = { ...before, ...bounds }
    this.#bounds = after
    if (after.width !== before.width || after.height !== before.height) {
      this.#inside.resize(after)
      this.emit('resize')
    }
    if (after.x !== before.x || after.y !== before.y) this.emit('move')
  }

  /** Those of the normal state in every state: maximising does not change them here. */
  getBounds(): E.Rectangle {
    return { ...this.#bounds }
  }

  getNormalBounds(): E.Rectangle {
    return this.getBounds()
  }

  setProgressBar(...[progress]: Parameters<E.BrowserWindow['setProgressBar']>): void {
    this.#refuseDestroyed()
    if (typeof progress !== 'number') throw new TypeError('Error processing argument at index 0, conversion failure')
  }

  flashFrame(_flag: boolean): void {
    this.#refuseDestroyed()
  }

  setTitle(_title: string): void {}

  setTitleBarOverlay(_options: E.TitleBarOverlayOptions): void {}

  isDestroyed(): boolean {
    return this.webContents.isDestroyed()
  }

  close(): void {
    this.#tryClose()
  }

  destroy(): void {
    if (this.isDestroyed()) return
    this.#inside.destroy()
    windows.delete(this.id)
    this.emit('closed')
    if (windows.size > 0 || runtime.quitting) return
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
    else app.quit()
  }

  #tryClose(): boolean {
    if (this.isDestroyed()) return true
    const event = preventable()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    this.destroy()
    return true
  }

  #set(flag: Flag, value: boolean, event: EventName<'BrowserWindow'>): void {
    this.#refuseDestroyed()
    if (this.#flags[flag] === value) return
    this.#flags[flag] = value
    this.emit(event)
  }

  #paint(): void {
    if (this.#painted) return
    this.#painted = true
    setImmediate(() => {
      if (!this.isDestroyed()) this.emit('ready-to-show')
    })
  }

  #refuseDestroyed(): void {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed')
  }

  #register(): void {
    const entry: OpenWindow = {
      window: standsFor<E.BrowserWindow>(this),
      contents: this.webContents,
      targetId: () => this.#inside.targetId(),
      isFocused: () => this.isFocused(),
      tryClose: () => this.#tryClose(),
      destroy: () => this.destroy(),
    }
    windows.set(this.id, entry)
    // Both from within the constructor, as Electron does.
    app.emit('web-contents-created', preventable(), entry.contents)
    app.emit('browser-window-created', preventable(), entry.window)
  }
}

export const BrowserWindow = loud('BrowserWindow', BrowserWindowClass)

/** Of all web contents, by any window. */
export const webContents = loud('webContents', {
  getAllWebContents: (): E.WebContents[] => [...windows.values()].map((entry) => entry.contents),
  fromId: (id: number): E.WebContents | undefined => windows.get(id)?.contents,
  fromDevToolsTargetId: (targetId: string): E.WebContents | undefined =>
    findWindow((entry) => entry.targetId() === targetId)?.contents,
})
