import { expect, it } from 'vitest'
import { type LockPackages, sortPackages } from '../../../../packaging/needed-packages.ts'

const LOCK: LockPackages = {
  '': { dependencies: { app: '1', terminal: '1' } },
  'node_modules/app': { dependencies: { shared: '1' }, optionalDependencies: { 'app-linux': '1', 'app-mac': '1' } },
  'node_modules/app-linux': {},
  'node_modules/app/node_modules/shared': { dependencies: { deep: '1', app: '1' } },
  'node_modules/deep': {},
  'node_modules/shared': { dependencies: { other: '1' } },
  'node_modules/other': {},
  'node_modules/terminal': { dependencies: { shared: '1', deep: '1' } },
  'node_modules/test-tool': { dev: true, dependencies: { deep: '1' } },
  'node_modules/native': { dependencies: { 'node-addon-api': '1' } },
  'node_modules/node-addon-api': {},
}

it('a package is needed where the app loads it, or one that it loads asks for it', () => {
  expect(sortPackages(LOCK, ['app']).needed).toEqual([
    'node_modules/app',
    'node_modules/app-linux',
    'node_modules/app/node_modules/shared',
    'node_modules/deep',
  ])
})

it('of two versions of one package each asks for the nearer', () => {
  expect(sortPackages(LOCK, ['app']).leftOut).toContain('node_modules/shared')
  expect(sortPackages(LOCK, ['terminal']).needed).toContain('node_modules/shared')
  expect(sortPackages(LOCK, ['terminal']).needed).not.toContain('node_modules/app/node_modules/shared')
})

it('what only compiles is left out, and tools are not even spoken of', () => {
  const { needed, leftOut } = sortPackages(LOCK, ['native'])
  expect(needed).toEqual(['node_modules/native'])
  expect(leftOut).toContain('node_modules/node-addon-api')
  expect([...needed, ...leftOut]).not.toContain('node_modules/test-tool')
})
