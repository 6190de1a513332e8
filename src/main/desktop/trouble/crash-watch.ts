import type { App } from 'electron'
import type { Report } from './report.ts'

/** Reports processes of Electron's own that end by themselves. Media workers are told of by who watches over them. */
export function reportGoneProcesses(app: Pick<App, 'on'>, report: Report): void {
  app.on('child-process-gone', (_event, { type, name, reason, exitCode }) => {
    if (reason === 'clean-exit' || type === 'Utility') return
    report('a process of the app has ended', `${name ?? type}: ${reason} (${exitCode})`)
  })
}
