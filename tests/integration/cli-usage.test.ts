import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../support/command-line.ts'
import { tempDir } from '../support/temp-dir.ts'

describe('wrong usage', () => {
  it.each<[string, string[], number, string]>([
    ['an unknown run to show', ['show', 'nobody'], 3, 'RUN_NOT_FOUND'],
    ['an unknown run to resume', ['resume', 'nobody'], 3, 'RUN_NOT_FOUND'],
    ['an unknown run to watch', ['watch', 'nobody'], 3, 'RUN_NOT_FOUND'],
    ['an unknown run for its logs', ['logs', 'nobody'], 3, 'RUN_NOT_FOUND'],
    ['an unknown run to cancel', ['cancel', 'nobody'], 3, 'RUN_NOT_FOUND'],
    ['nothing to watch', ['watch'], 3, 'RUN_NOT_FOUND'],
    ['an empty prompt', ['produce', ''], 2, 'PROMPT_EMPTY'],
    ['a prompt of spaces', ['produce', ' \n '], 2, 'PROMPT_EMPTY'],
    ['a long prompt', ['produce', 'x'.repeat(20_000)], 2, 'PROMPT_TOO_LONG'],
    ['no characters', ['produce', 'x', '--characters', '0'], 2, 'CHARACTERS_OUT_OF_RANGE'],
    ['too many characters', ['produce', 'x', '--characters', '200'], 2, 'CHARACTERS_OUT_OF_RANGE'],
    ['characters that are no number', ['produce', 'x', '--characters', 'four'], 2, 'BAD_INPUT'],
    ['a seed below zero', ['produce', 'x', '--seed', '-1'], 2, 'SEED_OUT_OF_RANGE'],
    ['a long title', ['produce', 'x', '--title', 't'.repeat(121)], 2, 'TITLE_TOO_LONG'],
    ['an unknown option', ['produce', 'x', '--charcters', '3'], 2, 'BAD_INPUT'],
    ['an unknown command', ['produse', 'x'], 2, 'BAD_INPUT'],
    ['a missing prompt', ['produce'], 2, 'BAD_INPUT'],
    ['a missing run', ['show'], 2, 'BAD_INPUT'],
    ['two prompts', ['produce', 'a', 'b'], 2, 'BAD_INPUT'],
    ['a level that is none', ['logs', 'r', '--level', 'loud'], 2, 'BAD_INPUT'],
    ['a port that is none', ['serve', '--port', '65536'], 2, 'BAD_INPUT'],
    ['an address of this machine that others can reach', ['serve', '--host', '0.0.0.0'], 2, 'BAD_INPUT'],
    ['an address that is not ours', ['serve', '--expose', '203.0.113.7'], 2, 'BAD_INPUT'],
    ['no address', ['serve', '--host', ''], 2, 'BAD_INPUT'],
  ])('%s is answered by one line with a code', async (_what, args, code, error) => {
    const dataDir = tempDir()
    const human = await runCommand([...args, '--data-dir', dataDir])
    expect(human.code).toBe(code)
    expect(human.out).toBe('')
    expect(human.err).toMatch(new RegExp(`^${error}: [^\\n]+\\n$`))
    const { code: same, json } = await runCommand([...args, '--json', '--data-dir', dataDir])
    expect(same).toBe(code)
    const message = expect.stringMatching(/^[^\n]+$/)
    expect(json.filter(({ type }) => type !== 'snapshot')).toEqual([{ type: 'error', error: { code: error, message } }])
    expect((await runCommand(['runs', '--json', '--data-dir', dataDir])).out).toBe('')
  })

  it.each([
    ['a file', (root: string) => join(root, 'file')],
    ['a folder inside a file', (root: string) => join(root, 'file', 'data')],
    ['a folder that cannot be made', () => '/proc/callboard'],
  ])('a data folder that is %s is refused by one line', async (_what, name) => {
    const root = tempDir()
    writeFileSync(join(root, 'file'), 'in the way')
    const { code, err, out } = await runCommand(['produce', 'x', '--data-dir', name(root)])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^DATA_DIR_UNWRITABLE: [^\n]+\n$/)
  })

  it('does not take an empty name for the folder it stands in', async () => {
    expect(await runCommand(['runs', '--data-dir', ''])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^BAD_INPUT: /),
    })
  })

  it('shows what a run is called as text, whatever is in it', async () => {
    const dataDir = join(tempDir(), 'data')
    mkdirSync(dataDir)
    await runCommand([
      'produce',
      'x',
      '--characters',
      '1',
      '--title',
      'A\u001b[31m red\u0007 title',
      '--data-dir',
      dataDir,
    ])
    const { out } = await runCommand(['runs', '--data-dir', dataDir])
    expect(out.trimEnd()).not.toMatch(/\p{Cc}/u)
    expect(out).toContain('red')
  })
})

describe('help and version', () => {
  it('are given on stdout and end well', async () => {
    expect(await runCommand(['--version'])).toMatchObject({ code: 0, out: '0.0.0-test\n', err: '' })
    const help = await runCommand(['--help'])
    expect(help).toMatchObject({ code: 0, err: '' })
    for (const name of ['produce', 'serve', 'runs', 'show', 'resume', 'pause', 'cancel', 'retry', 'logs', 'watch']) {
      expect(help.out).toContain(`  ${name} `)
    }
  })

  it('are shown where no command is given, which is wrong usage', async () => {
    expect(await runCommand([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: callboard') })
  })
})
