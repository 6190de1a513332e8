import type { CommandInput, CommandOutput } from '../../shared/contract/commands.ts'
import { etaWords } from '../../shared/text/eta-text.ts'
import { plainText } from '../../shared/text/width.ts'
import { ask } from './ask.ts'
import type { CommandContext } from './context.ts'
import { writeJson } from './output.ts'
import { runToEnd } from './run-commands.ts'

type RedoInput = Omit<CommandInput<'run.redo'>, 'dryRun'>
type RedoPlan = CommandOutput<'run.redo'>

/** What a redo would touch, as lines of text. */
function planText({ tasks, eta }: RedoPlan): string {
  const lines = tasks.map(({ step, name, why }) => {
    const said = why === 'asked' ? 'again' : 'again, if what it is made from changes'
    return `  ${plainText([step, name].filter(Boolean).join(', '))}: ${said}`
  })
  const time = eta === null ? [] : [`  ${etaWords(eta, { agoMs: 0 }).text}`]
  return `${[...lines, ...time].join('\n')}\n`
}

/** `redo`: does finished work again, or only says what that would touch. */
export function redo(context: CommandContext, input: RedoInput, dryRun: boolean): Promise<number> {
  if (!dryRun) return runToEnd(context, async ({ call }) => (await call('run.redo', input)).runId)
  return ask(context, async ({ call }) => {
    const plan = await call('run.redo', { ...input, dryRun: true })
    if (context.json) writeJson(context.output, plan)
    else context.output.write(planText(plan))
  })
}
