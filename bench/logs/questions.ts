import type { CommandInput, CommandOutput } from '../../src/shared/contract/commands.ts'
import { createRandom } from '../../src/shared/random.ts'
import { quantile } from '../lib/quantile.ts'
import { printTable } from '../lib/table.ts'

type Ask = (input: CommandInput<'log.window'>) => Promise<CommandOutput<'log.window'>>

const PAGE = 100
const PAGES = 200

/** Asks until the whole log has been searched: times of the first and the last answer in milliseconds, and matches. */
async function searchAll(
  ask: Ask,
  input: CommandInput<'log.window'>,
): Promise<[first: number, all: number, total: number]> {
  const began = performance.now()
  let answer = await ask(input)
  const first = performance.now() - began
  while (answer.searched < 1) answer = await ask(input)
  return [first, performance.now() - began, answer.total]
}

/** How long a turn of the host's event loop is held up while `work` goes on, at the longest; milliseconds. */
async function longestTurn(work: () => Promise<void>): Promise<number> {
  let longest = 0
  let last = performance.now()
  let going = true
  const look = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (going) setImmediate(look)
  }
  setImmediate(look)
  await work()
  going = false
  return longest
}

/** Pages and searches of one log, as the screen asks for them. */
export async function benchQuestions(runId: string, lines: number, ask: Ask): Promise<void> {
  const rows: [string, number | string, number | string, number | string][] = []
  const search = async (name: string, input: Omit<CommandInput<'log.window'>, 'runId'>) => {
    rows.push([name, ...(await searchAll(ask, { runId, limit: PAGE, ...input }))])
  }
  const held = await longestTurn(async () => {
    await search('the last page, the first time', {})
    await search('the same again', {})
    await search('text in one line of a million', { grep: `line ${lines - 7}:` })
    await search('text in a third of the lines', { grep: 'painter' })
    await search('two characters', { grep: '77' })
    await search('pattern with a word in it', { regex: 'line \\d+7: .*painter' })
    await search('pattern without any', { regex: '\\d{3}[02468]\\b' })
    await search('one person’s errors', { item: 'c7', levels: ['error'] })
  })
  printTable(
    `A log of ${lines.toLocaleString('en')} lines: pages and searches (milliseconds)`,
    ['question', 'first answer', 'all searched', 'matches'],
    rows,
  )

  const random = createRandom('bench|log pages')
  const times: number[] = []
  for (let page = 0; page < PAGES; page++) {
    const began = performance.now()
    await ask({ runId, row: random.int(lines - PAGE), limit: PAGE })
    times.push(performance.now() - began)
  }
  printTable(
    `${PAGES} pages of ${PAGE} lines anywhere in it, and how long the host was held up by the searches (milliseconds)`,
    ['p50', 'p99', 'longest', 'host held up'],
    [[quantile(times, 0.5), quantile(times, 0.99), Math.max(...times), held]],
  )
}
