import { expect, test } from 'vitest'
import { readLaunchOptions } from '../../../../src/main/desktop/launch-options.ts'

const read = (argv: string[], env: Record<string, string> = {}) =>
  readLaunchOptions(['electron', '.', ...argv], env, '/home/ann')

test('without a word the platform chooses the data folder and nothing is begun', () => {
  expect(read([])).toEqual({ dataDir: null, prompt: null })
})

test('the data folder is taken from the command line, then from the environment', () => {
  expect(read(['--data-dir=/shows'], { CALLBOARD_DATA_DIR: '/other' }).dataDir).toBe('/shows')
  expect(read(['--data-dir', '/shows']).dataDir).toBe('/shows')
  expect(read([], { CALLBOARD_DATA_DIR: '/other' }).dataDir).toBe('/other')
})

test("Chromium's own word for the folder means the same", () => {
  expect(read(['--user-data-dir=/shows']).dataDir).toBe('/shows')
})

test('a relative data folder is meant from where the person stands', () => {
  expect(read(['--data-dir=shows']).dataDir).toBe('/home/ann/shows')
})

test('a prompt may hold anything, and other switches may stand around it', () => {
  expect(read(['--no-sandbox', '--prompt=a = b, "c"', '--inspect=0']).prompt).toBe('a = b, "c"')
})

test('an empty word is none', () => {
  expect(read(['--prompt=', '--data-dir='])).toEqual({ dataDir: null, prompt: null })
})
