import { expect, it } from 'vitest'
import { createHostHandlers, programsOf, systemName } from '../../../../src/main/commands/host-handlers.ts'
import { HOST_COMMANDS } from '../../../../src/shared/contract/command-table/host-commands.ts'

it('names what the desktop app runs on, the outermost first', () => {
  const versions = { node: '24.21.0', v8: '15.0', uv: '1.5', chrome: '150.0.1', electron: '45.3.4', modules: '145' }
  expect(programsOf(versions)).toEqual([
    { name: 'Electron', version: '45.3.4' },
    { name: 'Chromium', version: '150.0.1' },
    { name: 'Node.js', version: '24.21.0' },
  ])
})

it('names Node.js alone where that is all there is', () => {
  expect(programsOf({ node: '24.21.0', v8: '15.0' })).toEqual([{ name: 'Node.js', version: '24.21.0' }])
})

it.each([
  ['Linux', '6.1.0-44-amd64', 'x64', 'Linux 6.1.0-44-amd64, x64'],
  ['Darwin', '25.1.0', 'arm64', 'macOS (Darwin 25.1.0), arm64'],
  ['Windows_NT', '10.0.26200', 'x64', 'Windows 10.0.26200, x64'],
])('says %s %s as a person reads it', (kind, release, processor, said) => {
  expect(systemName(kind, release, processor)).toBe(said)
})

it('answers in the form that the table of commands has', () => {
  const info = { version: '1.2.3', host: 'browser', generator: 'built in', dataDir: '/data', warning: null } as const
  const handlers = createHostHandlers(info)
  expect(handlers['host.info']({})).toEqual(info)
  const about = HOST_COMMANDS['host.about'].output.parse(handlers['host.about']({}))
  expect(about).toMatchObject({ version: '1.2.3', host: 'browser' })
  expect(about.programs.map(({ name }) => name)).toContain('Node.js')
})
