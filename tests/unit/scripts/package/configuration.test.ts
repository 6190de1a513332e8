import { expect, it } from 'vitest'
import configuration from '../../../../electron-builder.config.ts'
import { findLink } from '../../../../src/main/desktop/deep-link.ts'

it('no package starts the app without its sandbox', () => {
  expect(configuration.appImage?.executableArgs).toEqual([])
  expect(JSON.stringify(configuration)).not.toContain('no-sandbox')
})

it('the scheme that installers register is the one that the app follows, and no file belongs to it', () => {
  const schemes = [configuration.protocols ?? []].flat().flatMap((protocol) => protocol.schemes)
  expect(schemes).toEqual(['callboard'])
  expect(findLink(['app', `${schemes[0]}://run/r1`])).toBe('callboard://run/r1')
  expect(configuration.fileAssociations).toBeUndefined()
})

it('there is an installer for each system, and nothing is published while packing', () => {
  expect(configuration.linux?.target).toEqual(['AppImage', 'deb'])
  expect(configuration.mac?.target).toEqual(['dmg', 'zip'])
  expect(configuration.win?.target).toEqual(['nsis'])
  expect(configuration.publish).toBeNull()
})

it('nothing is compiled, and nothing but machine code lies outside of the archive', () => {
  expect(configuration).toMatchObject({ npmRebuild: false, asar: { smartUnpack: false }, asarUnpack: ['**/*.node'] })
})
