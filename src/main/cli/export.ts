import { resolve } from 'node:path'
import { missingWords } from '../../shared/export/missing-words.ts'
import { exportFolder } from '../export/export-folder.ts'
import { ask } from './ask.ts'
import type { CommandContext } from './context.ts'
import { EXIT } from './exit.ts'
import { writeJson } from './output.ts'

/** `export`: a show's pieces as a folder of its own inside `to`. Written by us, whoever runs the studio. */
export async function exportShow(context: CommandContext, runId: string, to: string): Promise<number> {
  const { output, json } = context
  const stop = new AbortController()
  const stopListening = context.onInterrupt(() => stop.abort())
  try {
    return await ask(context, async ({ call }) => {
      const report = await exportFolder(await call('export.plan', { runId }), resolve(to), stop.signal)
      if (json) writeJson(output, { type: 'export', runId, ...report })
      else output.write(`${report.folder}\n`)
      if (!report.complete) output.note(`Without ${missingWords(report.missing)}, which the show does not have yet.`)
    })
  } catch (thrown) {
    if (!stop.signal.aborted) throw thrown
    output.note('Stopped; nothing was exported.')
    return EXIT.INTERRUPTED
  } finally {
    stopListening()
  }
}
