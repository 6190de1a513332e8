import { pathToFileURL } from 'node:url'
import { install, open } from './parent-port.ts'

// Started by `utilityProcess.fork` with the entry as its first argument.
const [entry] = process.argv.splice(2, 1)
if (entry === undefined) throw new Error('stand-in: a utility process needs an entry')
process.argv.splice(1, 1, entry)
// It does not outlive the main process, however that ended.
process.once('disconnect', () => process.exit())
install()
await import(pathToFileURL(entry).href)
open()
