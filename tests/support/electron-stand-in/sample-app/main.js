// A small application that uses what the stand-in models. It needs no build, and runs in Electron as it is.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  protocol,
  session,
  shell,
  Tray,
  utilityProcess,
} from 'electron'

const ORIGIN = 'app://callboard'
const FOLDER = import.meta.dirname

let window = null
let tray = null
let worker = null
let quitting = false

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])

if (app.requestSingleInstanceLock({ greeting: 'hello' })) begin()
else app.quit()

function begin() {
  app.setAsDefaultProtocolClient('sample')
  app.on('second-instance', (_event, argv, _workingDirectory, data) => {
    tell('second-instance', { link: argv.find((argument) => argument.startsWith('sample:')), data })
  })
  app.on('open-url', (_event, url) => tell('open-url', url))
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(open)
}

function tell(channel, value) {
  window?.webContents.send(channel, value)
}

async function open() {
  protocol.handle('app', answer)
  session.defaultSession.setPermissionRequestHandler((_contents, permission, grant) => {
    grant(permission === 'notifications')
  })
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'notifications')
  listen()
  furnish()
  window = new BrowserWindow({
    width: 900,
    height: 640,
    show: false,
    webPreferences: { preload: join(FOLDER, 'preload.cjs'), contextIsolation: true, sandbox: true },
  })
  window.once('ready-to-show', () => window.show())
  window.on('close', (event) => {
    if (quitting) return
    event.preventDefault()
    window.hide()
  })
  guard(window.webContents)
  await window.loadURL(`${ORIGIN}/index.html`)
}

function guard(contents) {
  const deny = (event) => {
    if (event.url.startsWith(`${ORIGIN}/`)) return
    event.preventDefault()
    tell('denied', event.url)
  }
  contents.on('will-navigate', deny)
  contents.on('will-redirect', deny)
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) deny(event)
  })
  contents.on('render-process-gone', () => contents.reload())
  contents.setWindowOpenHandler(({ url }) => {
    shell.openExternal(url)
    return { action: 'deny' }
  })
}

async function answer(request) {
  const { pathname } = new URL(request.url)
  if (pathname === '/away') return Response.redirect('https://example.com/away')
  if (pathname === '/request') {
    const { method, url, headers } = request
    return Response.json({ method, url, origin: headers.get('origin'), body: await request.text() })
  }
  if (pathname === '/part' && request.headers.get('range') === 'bytes=2-4') {
    const headers = { 'content-range': 'bytes 2-4/10', 'content-type': 'text/plain' }
    return new Response('cde', { status: 206, headers })
  }
  const file = await net.fetch(pathToFileURL(join(FOLDER, 'renderer', pathname)).href)
  const headers = new Headers(file.headers)
  headers.set('content-security-policy', "default-src 'self'; frame-src *")
  return new Response(file.body, { headers })
}

function listen() {
  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('sender', ({ senderFrame }) => ({ url: senderFrame.url, origin: senderFrame.origin }))
  ipcMain.handle('fail', () => {
    throw new TypeError('no such show')
  })
  ipcMain.handle('unclonable', () => ({ method() {} }))
  ipcMain.handle('pick', async () => (await dialog.showOpenDialog(window, {})).filePaths)
  ipcMain.handle('notify', () => {
    const notification = new Notification({ title: 'Done', body: 'The show is ready' })
    notification.on('click', () => tell('clicked', notification.title))
    notification.show()
    window.setProgressBar(0.5)
  })
  ipcMain.on('want-port', ({ sender }, greeting) => {
    const { port1, port2 } = new MessageChannelMain()
    worker ??= utilityProcess.fork(join(FOLDER, 'worker.js'), ['--greeting', greeting])
    worker.postMessage({ greeting }, [port1])
    sender.postMessage('port', null, [port2])
  })
  ipcMain.on('have-port', ({ ports: [port] }) => {
    port.on('message', ({ data }) => port.postMessage({ heard: data }))
    port.on('close', () => tell('port-closed', true))
    port.start()
  })
}

function furnish() {
  nativeTheme.themeSource = 'dark'
  const click = () => tell('menu', 'new')
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [{ id: 'new', label: 'New', click }] }]))
  tray = new Tray(nativeImage.createEmpty())
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Show' }, { label: 'Quit' }]))
}
