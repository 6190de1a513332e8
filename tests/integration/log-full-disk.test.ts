import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createAppLog } from '../../src/main/log/app-log.ts'
import { createRotatingFile } from '../../src/main/log/rotating-file.ts'
import { makeSmallDisk } from '../support/faults/disk/small-disk.ts'
import { tempDir } from '../support/temp-dir.ts'

// A disk of its own takes the rights of the administrator, and Linux; a disk that refuses every byte is in `app-log.test.ts`.
it('a disk that fills up in the middle of a line tears no other line', ({ skip }) => {
  const disk = makeSmallDisk(tempDir())
  if (!disk) return skip('no disk can be made here')
  onTestFinished(disk.remove)
  const lost: unknown[] = []
  const file = join(disk.folder, 'logs', 'callboard.log')
  const log = createAppLog({
    file: createRotatingFile({ file }),
    level: 'info',
    redact: (text) => text,
    about: {},
    now: () => 0,
    onLost: (thrown) => lost.push(thrown),
  })
  log.info('before')
  disk.fill()
  // What is left of the file's last page takes a part of this.
  for (let n = 0; n < 10; n++) log.info('in vain', { text: 'word '.repeat(1200) })
  disk.empty()
  log.info('after')
  expect(lost).toMatchObject([{ code: 'ENOSPC' }])
  const lines = readFileSync(file, 'utf8').split('\n')
  const whole = lines.flatMap((line) => {
    const [said] = /"msg":"(before|after|lines of this log could not be written)"\}$/.exec(line)?.slice(1) ?? []
    return said ? [said, JSON.parse(line).lines] : []
  })
  expect(whole).toEqual(['before', undefined, 'after', undefined, 'lines of this log could not be written', 10])
  expect(lines.at(-1)).toBe('')
})
