import { describe, expect, it } from 'vitest'
import { createSurface } from '../../../../../src/main/media/art/print/surface.ts'
import { createEditPlayer } from '../../../../../src/main/media/trailer/play-edit.ts'
import type { PlannedShot } from '../../../../../src/main/media/trailer/shot.ts'

const FRAME = { width: 8, height: 8, unit: 1 }

/** Shots that fill the frame with one grey, and a log of what happened to them. */
function shotsOf(...plans: readonly { readonly frames: number; readonly grey: number; readonly dissolve?: number }[]) {
  const log: string[] = []
  let at = 0
  const edit = plans.map(({ frames, grey, dissolve = 0 }): PlannedShot => {
    const start = at
    at += frames
    return {
      start,
      frames,
      dissolve,
      open: async () => {
        log.push(`open ${grey}`)
        return {
          draw: (context, index) => {
            log.push(`draw ${grey} ${index}`)
            context.fillStyle = `rgb(${grey},${grey},${grey})`
            context.fillRect(0, 0, FRAME.width, FRAME.height)
          },
          close: () => void log.push(`close ${grey}`),
        }
      },
    }
  })
  return { edit, log, frames: at }
}

async function play(edit: readonly PlannedShot[], frames: number): Promise<number[]> {
  const { context } = createSurface(FRAME.width, FRAME.height)
  const player = createEditPlayer(edit, FRAME)
  const greys: number[] = []
  for (let index = 0; index < frames; index++) {
    await player.draw(context, index)
    greys.push(context.getImageData(4, 4, 1, 1).data[0] ?? -1)
  }
  player.close()
  return greys
}

describe('playing an edit', () => {
  it('shows each shot for its frames and cuts hard', async () => {
    const { edit, frames } = shotsOf({ frames: 2, grey: 10 }, { frames: 3, grey: 200 })
    expect(await play(edit, frames)).toEqual([10, 10, 200, 200, 200])
  })

  it('opens a shot only when it is needed and closes it when it is over', async () => {
    const { edit, log, frames } = shotsOf({ frames: 1, grey: 10 }, { frames: 1, grey: 200 })
    await play(edit, frames)
    expect(log).toEqual(['open 10', 'draw 10 0', 'open 200', 'close 10', 'draw 200 0', 'close 200'])
  })

  it('fades the next shot in over the one before, which plays on meanwhile', async () => {
    const { edit, log, frames } = shotsOf({ frames: 2, grey: 0 }, { frames: 5, grey: 200, dissolve: 3 })
    const greys = await play(edit, frames)
    expect(greys.slice(0, 2)).toEqual([0, 0])
    const fade = greys.slice(2, 5)
    expect(fade).toEqual([...fade].sort((a, b) => a - b))
    expect(fade.every((grey) => grey > 0 && grey < 200)).toBe(true)
    expect(greys.slice(5)).toEqual([200, 200])
    expect(log).toContain('draw 0 4')
    expect(log).not.toContain('draw 0 5')
  })
})
