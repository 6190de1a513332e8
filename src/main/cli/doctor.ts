import { plainText } from '../../shared/text/width.ts'
import { examine, tidyUp } from '../doctor/checkup.ts'
import type { Finding } from '../doctor/finding.ts'
import { dataDirAt } from '../storage/data-dir.ts'
import type { CommandContext } from './context.ts'
import { EXIT } from './exit.ts'
import { writeJson } from './output.ts'

const MARKS = { ok: ' ok ', warning: 'look', error: 'BAD ' } as const

const findingText = ({ severity, part, text, about }: Finding): string =>
  [
    `${MARKS[severity]}  ${part.padEnd(8)}  ${text}`,
    ...about.map((name) => `                ${plainText(name)}`),
    '',
  ].join('\n')

/** `doctor`: looks a data folder through and says what it found. Ends with 1 where something is wrong. */
export async function runDoctor(context: CommandContext, tidy: boolean): Promise<number> {
  const { output, json, clock } = context
  const dataDir = dataDirAt(context.dataDir)
  if (tidy) {
    const removed = await tidyUp(dataDir)
    output.note(
      removed.length === 0 ? 'Nothing was left over.' : `Removed ${removed.length} files that were left over.`,
    )
  }
  const findings = await examine(dataDir, clock.now())
  for (const found of findings) {
    if (json) writeJson(output, found)
    else output.write(findingText(found))
  }
  return findings.some(({ severity }) => severity === 'error') ? EXIT.FAILED : EXIT.DONE
}
