const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('sample', {
  platform: process.platform,
  nested: { list: [1, 2], missing: undefined },
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  on: (channel, listener) => {
    const hear = (_event, value) => listener(value)
    ipcRenderer.on(channel, hear)
    return () => ipcRenderer.off(channel, hear)
  },
  add: (a, b) => a + b,
  twice: (callback) => callback(callback(1)),
  fail: () => {
    throw Object.assign(new RangeError('out of range'), { code: 7 })
  },
  wantPort: (greeting) => ipcRenderer.send('want-port', greeting),
})

ipcRenderer.on('port', ({ ports }) => window.postMessage('here is a port', '*', ports))
window.addEventListener('message', ({ data, ports }) => {
  if (data === 'take this port') ipcRenderer.postMessage('have-port', null, ports)
})

// Stays in this world.
window.leaked = true
