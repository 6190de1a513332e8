import { describe, expect, it } from 'vitest'
import { DiskFullError, toMediaError } from '../../../../../src/main/media/errors.ts'

const systemError = (code: string): Error => Object.assign(new Error(`${code}: write`), { code })

describe('an error while media is made', () => {
  it.each(['ENOSPC', 'EDQUOT'])('is DISK_FULL for %s and names the file', (code) => {
    const cause = systemError(code)
    const error = toMediaError(cause, '/data/clip.mp4')
    expect(error).toBeInstanceOf(DiskFullError)
    expect(error).toMatchObject({ code: 'DISK_FULL', cause, message: expect.stringContaining('/data/clip.mp4') })
  })

  it('keeps the code that one of ours has already', () => {
    const ours = new DiskFullError('/data/clip.mp4')
    expect(toMediaError(ours, '/data/other.mp4')).toBe(ours)
  })

  it.each([[systemError('EACCES')], ['a thrown string'], [undefined]])(
    'is MEDIA_FAILED for anything else',
    (thrown) => {
      expect(toMediaError(thrown, '/data/clip.mp4')).toMatchObject({ code: 'MEDIA_FAILED', cause: thrown })
    },
  )
})
