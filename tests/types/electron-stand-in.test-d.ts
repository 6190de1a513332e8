// Compiled, never run: the stand-in has nothing that Electron has not, and what it has can be used as Electron's can.
// That its classes have what they claim to model, `implements Pick<Electron…, …>` in each of them says.
import type { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type * as StandIn from '../support/electron-stand-in/electron.ts'
import type { MessagePortMain } from '../support/electron-stand-in/ipc/message-port-main.ts'
import type { NativeImage } from '../support/electron-stand-in/modules/native-image.ts'
import type { WebContents } from '../support/electron-stand-in/modules/web-contents.ts'
import type { WebFrameMain } from '../support/electron-stand-in/modules/web-frame-main.ts'

/** Does not compile for anything but `never`; the compiler's message names what is wrong. */
type None<Wrong extends never> = Wrong

/** Members that Electron has not. */
type Strangers<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>

type Parameters_<F> = F extends (...args: infer A) => unknown ? A : never
type Result<F> = F extends (...args: never[]) => infer R ? R : never

/** Whether who knows one type may be given the other, in either direction: ours stand for part of theirs. */
type Related<A, B> = [A] extends [B] ? true : [B] extends [A] ? true : false

/** Whether a function takes what Electron's takes, and gives what Electron's may give. */
type Callable<Ours, Theirs> =
  Parameters_<Theirs> extends Parameters_<Ours> | unknown[]
    ? Related<Parameters_<Ours>, Parameters_<Theirs>> extends true
      ? Related<Result<Ours>, Result<Theirs>>
      : false
    : false

/** Functions that cannot be called as Electron's. */
type Misfits<Ours, Theirs> = {
  [Name in Exclude<keyof Ours & keyof Theirs, keyof EventEmitter>]: Theirs[Name] extends (...args: never[]) => unknown
    ? Callable<Ours[Name], Theirs[Name]> extends true
      ? never
      : Name
    : never
}[Exclude<keyof Ours & keyof Theirs, keyof EventEmitter>]

type Wrong<Ours, Theirs> = Strangers<Ours, Theirs> | Misfits<Ours, Theirs>

export type Exports = None<
  | Strangers<Omit<typeof StandIn, 'default' | 'module.exports'>, typeof Electron>
  | Strangers<typeof StandIn.default, typeof Electron>
>

export type Namespaces = None<
  | Wrong<typeof StandIn.app, Electron.App>
  | Wrong<typeof StandIn.clipboard, Electron.Clipboard>
  | Wrong<typeof StandIn.crashReporter, Electron.CrashReporter>
  | Wrong<typeof StandIn.dialog, Electron.Dialog>
  | Wrong<typeof StandIn.ipcMain, Electron.IpcMain & EventEmitter>
  | Wrong<typeof StandIn.nativeImage, typeof Electron.nativeImage>
  | Wrong<typeof StandIn.nativeTheme, Electron.NativeTheme>
  | Wrong<typeof StandIn.net, Electron.Net>
  | Wrong<typeof StandIn.powerMonitor, Electron.PowerMonitor>
  | Wrong<typeof StandIn.powerSaveBlocker, Electron.PowerSaveBlocker>
  | Wrong<typeof StandIn.protocol, Electron.Protocol>
  | Wrong<typeof StandIn.safeStorage, Electron.SafeStorage>
  | Wrong<typeof StandIn.screen, Electron.Screen>
  | Wrong<typeof StandIn.session, typeof Electron.session>
  | Wrong<typeof StandIn.shell, Electron.Shell>
  | Wrong<typeof StandIn.utilityProcess, typeof Electron.utilityProcess>
  | Wrong<typeof StandIn.webContents, typeof Electron.webContents>
>

/** Statics, without those that every class has. */
type Statics<Class> = Omit<Class, keyof typeof EventEmitter | 'prototype'>

export type Classes = None<
  | Wrong<Statics<typeof StandIn.BrowserWindow>, typeof Electron.BrowserWindow>
  | Wrong<Statics<typeof StandIn.Menu>, typeof Electron.Menu>
  | Wrong<Statics<typeof StandIn.Notification>, typeof Electron.Notification>
  | Wrong<Statics<typeof StandIn.Tray>, typeof Electron.Tray>
>

export type Instances = None<
  | Wrong<InstanceType<typeof StandIn.BrowserWindow>, Electron.BrowserWindow>
  | Wrong<InstanceType<typeof StandIn.Menu>, Electron.Menu>
  | Wrong<StandIn.MenuItem, Electron.MenuItem>
  | Wrong<StandIn.MessageChannelMain, Electron.MessageChannelMain>
  | Wrong<MessagePortMain, Electron.MessagePortMain>
  | Wrong<NativeImage, Electron.NativeImage>
  | Wrong<InstanceType<typeof StandIn.Notification>, Electron.Notification>
  | Wrong<StandIn.Tray, Electron.Tray>
  | Wrong<WebContents, Electron.WebContents>
  | Wrong<WebFrameMain, Electron.WebFrameMain>
>
