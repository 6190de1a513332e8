import type { SKRSContext2D } from '@napi-rs/canvas'
import { createSurface } from '../art/print/surface.ts'
import { easeInOut } from '../motion/easing.ts'
import type { StageFrame } from '../motion/set.ts'
import type { PlannedShot, Shot } from './shot.ts'

export interface EditPlayer {
  /** Draws frame `index` of the whole trailer. Frames are drawn in order. */
  draw(context: SKRSContext2D, index: number): Promise<void>
  /** Closes whatever shot is open. */
  close(): void
}

interface OpenShot {
  readonly plan: PlannedShot
  readonly shot: Shot
}

/** Plays shots one after another; at most two are open at a time, while one fades into the other. */
export function createEditPlayer(edit: readonly PlannedShot[], frame: StageFrame): EditPlayer {
  const upcoming = [...edit]
  let current: OpenShot | undefined
  let leaving: OpenShot | undefined
  const above = createSurface(frame.width, frame.height)

  const leave = (): void => {
    leaving?.shot.close?.()
    leaving = undefined
  }
  const advance = async (index: number): Promise<void> => {
    while (upcoming[0] && upcoming[0].start <= index) {
      leave()
      leaving = current
      const plan = upcoming.shift() as PlannedShot
      current = { plan, shot: await plan.open() }
      if (plan.dissolve === 0) leave()
    }
    if (current && index - current.plan.start >= current.plan.dissolve) leave()
  }

  return {
    draw: async (context, index) => {
      await advance(index)
      if (!current) return
      const { plan, shot } = current
      const at = index - plan.start
      if (!leaving) {
        await shot.draw(context, at)
        return
      }
      await leaving.shot.draw(context, index - leaving.plan.start)
      await shot.draw(above.context, at)
      context.globalAlpha = easeInOut((at + 1) / (plan.dissolve + 1))
      context.drawImage(above.canvas, 0, 0)
      context.globalAlpha = 1
    },
    close: () => {
      leave()
      current?.shot.close?.()
      current = undefined
    },
  }
}
