import { acrossWidth, type Setting } from './frame.ts'
import { drawBooks, drawLockers, drawPaperPlane } from './props/classroom.ts'
import { drawClock } from './props/clock.ts'
import { drawFront } from './props/school-front.ts'

/** A clock for a sun, the school's front, lockers, a row of desks with books and paper planes. */
export const school: Setting = {
  sky: drawClock,
  far: drawFront,
  mid: drawLockers,
  sides: (frame) => {
    const { width, height, unit, random } = frame
    for (let i = 0; i < 3; i++) {
      const x = width * (i % 2 === 0 ? random.range(0.05, 0.2) : random.range(0.8, 0.95))
      drawPaperPlane(
        frame,
        x,
        height * random.range(0.12, 0.45),
        unit * random.range(0.022, 0.036),
        random.range(-0.7, 0.2),
      )
    }
  },
  ground: (frame) => {
    const { context, width, height, unit, inks, random } = frame
    const desk = height * 0.955
    acrossWidth(frame, unit * 0.34, (x) => {
      if (random.chance(0.75)) drawBooks(frame, x + unit * random.range(-0.06, 0.06), desk)
    })
    context.fillStyle = inks.nearShade
    context.fillRect(0, desk, width, unit * 0.016)
    context.fillStyle = inks.near
    context.fillRect(0, desk + unit * 0.016, width, height)
  },
}
