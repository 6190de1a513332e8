import { createRandom } from '../../../../shared/random.ts'
import type { CharacterDesign, Side } from '../../art/bust/design.ts'
import { sculpt } from '../../art/bust/sculpt.ts'
import { drawFigure } from '../../art/figure/draw-figure.ts'
import { drawSecondScene } from '../../art/pictures/second-scene.ts'
import { fade, toward } from '../../art/print/colour.ts'
import { createSurface } from '../../art/print/surface.ts'
import { drawTitle } from '../../art/type/draw-title.ts'
import { titleFace } from '../../art/type/faces.ts'
import { layOutTitle } from '../../art/type/title.ts'
import { type CutOut, drawCutOut } from '../../motion/cut-out.ts'
import { drawGrain } from '../../motion/draw-clip.ts'
import { clamp01, easeOut } from '../../motion/easing.ts'
import { drawEmblem, emblemOrigin } from '../../motion/emblem.ts'
import { createParticles } from '../../motion/particles.ts'
import { drawGround, drawSetLayer, putLayer, setInks } from '../../motion/set.ts'
import type { Shot, TrailerShow } from '../shot.ts'

/** Frames in which the title falls onto the picture, and in which the picture shakes from it. */
const SLAM = 4
const SHAKE = 4
/** Pixels of a 720p frame. */
const SHAKE_BY = 6
const SCULPT_SCALE = 0.36

/** On the hit: the lead as a window into the setting, the title before it. */
export function openTitle(show: TrailerShow, frames: number, lead: CharacterDesign, side: Side): Shot {
  const { blueprint, frame } = show
  const { palette, seed, setting } = blueprint
  const figure = drawWindow(show, lead, side)
  const sun = drawEmblem('sun', frame, palette, { x: 0.5, y: 0.42, radius: 0.4 })
  const inks = setInks(palette)
  const ground = drawGround(frame, palette)
  const far = drawSetLayer('far', { frame, setting: setting.id, seed: `${seed}|title`, inks })
  const near = drawSetLayer('near', { frame, setting: setting.id, seed: `${seed}|title`, inks })
  const title = drawTitleCut(show)
  const scrim = drawScrim(show)
  const particles = createParticles(frame, setting.id, palette, createRandom(`${seed}|title|particles`))
  const origin = emblemOrigin(frame)
  return {
    draw: (context, index) => {
      const time = index / frames
      const shake = index >= SLAM && index < SLAM + SHAKE ? SHAKE_BY * frame.unit * (1 - (index - SLAM) / SHAKE) : 0
      const dx = shake * (index % 2 === 0 ? 1 : -1)
      const dy = shake * (index % 4 < 2 ? 0.6 : -0.6)
      context.drawImage(ground, 0, 0)
      context.drawImage(sun.canvas, origin.x + sun.x + dx, origin.y + sun.y + dy)
      putLayer(context, frame, far, (time - 0.5) * 0.4, dy)
      const push = 1 + 0.07 * easeOut(time)
      const width = figure.width * push
      const height = figure.height * push
      context.drawImage(figure, (frame.width - width) / 2 + dx, frame.height * 1.02 - height * 0.97 + dy, width, height)
      putLayer(context, frame, near, (time - 0.5) * 0.6, dy)
      context.drawImage(scrim.canvas, scrim.x, scrim.y)
      particles.draw(context, time, 1)
      const landed = clamp01((index + 1) / SLAM)
      const grown = (1 + 0.9 * (1 - landed) ** 2) * (1 + 0.02 * time)
      context.globalAlpha = 0.4 + 0.6 * landed
      const w = title.canvas.width * grown
      const h = title.canvas.height * grown
      const middleY = title.y + title.canvas.height / 2
      context.drawImage(title.canvas, (frame.width - w) / 2 + dx, middleY - h / 2 + dy, w, h)
      context.globalAlpha = 1
      drawGrain(context, show.grain, index)
    },
  }
}

/** The lead lit from behind, so that the shadow takes most of the figure and the setting shows through it. */
function drawWindow({ blueprint, frame }: TrailerShow, lead: CharacterDesign, side: Side) {
  const { palette, seed, setting } = blueprint
  const size = { width: Math.round(900 * frame.unit), height: Math.round(760 * frame.unit) }
  const bust = sculpt(
    { ...lead, pose: { ...lead.pose, yaw: side * 0.5 } },
    {
      width: Math.round(size.width * SCULPT_SCALE),
      height: Math.round(size.height * SCULPT_SCALE),
      halfHeight: 1.05,
      centreX: 0,
      centreY: -0.24,
      zoom: 1,
      lamp: [side * 0.86, 0.36, 0.36],
    },
  )
  const scene = { ...size, setting: setting.id, seed: `${seed}|title|window`, palette }
  return drawFigure(bust, lead, palette, {
    ...size,
    rim: toward(palette, 'light', 0.4),
    secondScene: drawSecondScene(scene, side),
    faceFade: 0.2,
  })
}

function drawTitleCut({ blueprint, frame }: TrailerShow): CutOut {
  const box = { width: frame.width * 0.86, height: frame.height * 0.34 }
  const layout = layOutTitle(blueprint.title, titleFace(blueprint.genre), box)
  const x = (frame.width - box.width) / 2
  const y = frame.height * 0.95 - layout.height
  return drawCutOut(frame.width, frame.height, (context) => {
    const colours = { face: blueprint.palette.paper, offset: blueprint.palette.hot }
    drawTitle(context, layout, { x, y, shift: Math.max(2, frame.width * 0.005) }, colours)
  })
}

/** Ink from below, so that the title stands out from coat and scenery. */
function drawScrim({ blueprint: { palette }, frame }: TrailerShow): CutOut {
  const { canvas, context } = createSurface(frame.width, frame.height * 0.72)
  const dark = context.createLinearGradient(0, 0, 0, canvas.height)
  dark.addColorStop(0, fade(palette.ink, 0))
  dark.addColorStop(0.5, fade(palette.ink, 0.72))
  dark.addColorStop(1, fade(palette.ink, 0.95))
  context.fillStyle = dark
  context.fillRect(0, 0, canvas.width, canvas.height)
  return { canvas, x: 0, y: Math.round(frame.height - canvas.height) }
}
