import { CallboardError } from '../../shared/contract/errors.ts'
import { plainText } from '../../shared/text/width.ts'
import { ask } from './ask.ts'
import type { CommandContext } from './context.ts'
import { writeJson } from './output.ts'

/**
 * `delete`: removes a run with its files, after asking.
 *
 * @throws CallboardError `BAD_INPUT` where nobody is there to be asked
 */
export function deleteShow(context: CommandContext, runId: string, sure: boolean): Promise<number> {
  const { output, json, confirm } = context
  return ask(context, async ({ call }) => {
    const run = await call('run.get', { runId })
    const question = `Delete “${plainText(run.title)}” and its ${run.artifacts.length} files for good?`
    if (!sure && !confirm) throw new CallboardError('BAD_INPUT', `${question} Say --yes to do it without being asked.`)
    if (!sure && !(await confirm?.(question))) {
      output.note('Nothing was deleted.')
      return
    }
    const deleted = await call('run.delete', { runId })
    if (json) writeJson(output, deleted)
    else output.write(`${deleted.runId}: deleted\n`)
  })
}
