/**
 * The events of each of Electron's classes that the stand-in knows, by the class's name in electron.d.ts.
 *
 * Most are emitted here. The ones marked are emitted by a test, which plays the person, the platform or a fault:
 * `app.emit('activate')`, `notification.emit('click')`. A test checks that electron.d.ts declares every one of them.
 */
export const EVENTS = {
  App: [
    'will-finish-launching',
    'ready',
    'browser-window-created',
    'web-contents-created',
    'second-instance',
    'window-all-closed',
    'before-quit',
    'will-quit',
    'quit',
    'render-process-gone',
    'child-process-gone', // by a test
    'activate', // by a test
    'open-url', // by a test
    'open-file', // by a test
  ],
  BrowserWindow: [
    'ready-to-show',
    'show',
    'hide',
    'focus',
    'blur',
    'minimize',
    'restore',
    'maximize',
    'unmaximize',
    'resize',
    'resized', // by a test
    'move',
    'moved', // by a test
    'close',
    'closed',
    'page-title-updated',
    'responsive', // by a test
    'unresponsive', // by a test
    'query-session-end', // by a test
    'session-end', // by a test
  ],
  WebContents: [
    'did-start-loading', // by a test
    'did-stop-loading', // by a test
    'did-start-navigation', // by a test
    'did-navigate',
    'did-navigate-in-page',
    'dom-ready',
    'did-finish-load',
    'did-fail-load',
    'will-navigate',
    'will-redirect',
    'will-frame-navigate',
    'will-attach-webview', // by a test
    'render-process-gone',
    'unresponsive', // by a test
    'responsive', // by a test
    'preload-error',
    'console-message', // by a test
    'context-menu', // by a test
    'before-input-event', // by a test
    'destroyed',
  ],
  WebFrameMain: ['dom-ready'],
  NativeTheme: ['updated'],
  Notification: ['show', 'close', 'click' /* by a test */, 'failed' /* by a test */, 'action' /* by a test */],
  Tray: ['click', 'double-click', 'right-click'], // by a test
  Menu: ['menu-will-show', 'menu-will-close'], // by a test
  MessagePortMain: ['message', 'close'],
  UtilityProcess: ['spawn', 'message', 'exit', 'error' /* by a test */],
  ParentPort: ['message'],
  Screen: ['display-added', 'display-removed', 'display-metrics-changed'], // by a test
  Session: ['will-download'], // by a test
  PowerMonitor: ['shutdown', 'suspend', 'resume'], // by a test
} as const

/** The names of the events that the stand-in knows of one of Electron's classes. */
export type EventName<Class extends keyof typeof EVENTS> = (typeof EVENTS)[Class][number]
