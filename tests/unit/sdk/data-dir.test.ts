import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeChosenDataDir } from '../../../src/main/storage/chosen-data-dir.ts'
import { defaultDataDir as hostsRule } from '../../../src/main/storage/data-dir.ts'
import { defaultDataDir } from '../../../src/sdk/data-dir.ts'
import { tempDir } from '../../support/temp-dir.ts'

describe('the folder in which a tracker looks for the host', () => {
  it('is the one that the host uses, on every platform', () => {
    const environments: NodeJS.ProcessEnv[] = [
      {},
      { CALLBOARD_DATA_DIR: 'some/where' },
      { APPDATA: 'C:\\Users\\a\\AppData' },
      { XDG_CONFIG_HOME: '/home/a/.conf' },
    ]
    for (const env of environments) {
      for (const platform of ['linux', 'darwin', 'win32'] as const) {
        expect(defaultDataDir(env, platform)).toBe(hostsRule(env, platform))
      }
    }
  })

  it('is the one that the person chose in the settings, for both', () => {
    const env = { XDG_CONFIG_HOME: tempDir() }
    const chosen = tempDir()
    writeChosenDataDir(join(env.XDG_CONFIG_HOME, 'Callboard'), chosen)
    expect(defaultDataDir(env, 'linux')).toBe(chosen)
    expect(hostsRule(env, 'linux')).toBe(chosen)
  })
})
