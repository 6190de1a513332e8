// Loaded by `-r` before the app, in Electron and in the stand-in alike.
const { dialog } = require('electron')

dialog.showErrorBox = (title, message) => {
  process.stderr.write(`box: ${title}: ${message}\n`)
}
