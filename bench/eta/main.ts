import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { buildAdapter } from './build-adapter.ts'
import { printCost } from './cost.ts'
import { printFalseAlarms } from './false-alarms.ts'
import { printScenarios, SCENARIOS } from './scenarios.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')
const HARNESS = process.env.CALLBOARD_ETA_HARNESS ?? join(ROOT, '..', 'shared', 'eta', 'harness.mjs')

/** The value of `--name` among the options, as the harness reads them. */
function optionOf(options: readonly string[], name: string): string | undefined {
  const place = options.indexOf(`--${name}`)
  return place === -1 ? undefined : options[place + 1]
}

/** Options without `--name` and its value. */
function without(options: readonly string[], name: string): string[] {
  const place = options.indexOf(`--${name}`)
  return place === -1 ? [...options] : options.filter((_, index) => index !== place && index !== place + 1)
}

/** Prints how good the estimates are on recorded runs, what they cost, and how often they cry wolf. */
export async function benchEta(options: readonly string[]): Promise<void> {
  if (!existsSync(HARNESS)) {
    process.stderr.write(
      `There is no replay harness at ${HARNESS}: name one in CALLBOARD_ETA_HARNESS. Without it nothing can be measured.\n`,
    )
    process.exitCode = 1
    return
  }
  const adapter = await buildAdapter(ROOT)
  const traces = resolve(optionOf(options, 'traces') ?? join(dirname(HARNESS), 'traces'))
  const scenario = optionOf(options, 'scenario')
  const rest = without(without(options, 'scenario'), 'traces')
  await printScenarios(HARNESS, adapter, scenario === undefined ? SCENARIOS : [scenario], ['--traces', traces, ...rest])
  printFalseAlarms(traces)
  printCost()
}
