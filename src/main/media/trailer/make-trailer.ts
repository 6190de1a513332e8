import type { TrailerRequest } from '../../generators/ports.ts'
import { designCast } from '../art/bust/design-cast.ts'
import { MediaError } from '../errors.ts'
import { createGrainSheets } from '../motion/grain-sheets.ts'
import type { ReportProgress } from '../progress.ts'
import type { MediaResult } from '../protocol.ts'
import { secondsPerBeat } from '../score/music.ts'
import { renderScore } from '../score/render-score.ts'
import { HD, type MovieFormat } from '../video/format.ts'
import { renderMovie } from '../video/render-movie.ts'
import { chooseCast } from './choose-cast.ts'
import { countFrames, type Featured, planEdit } from './plan-edit.ts'
import { mostClips, planSections } from './plan-sections.ts'
import { createEditPlayer } from './play-edit.ts'
import type { TrailerShow } from './shot.ts'
import { cardWords } from './shots/card.ts'

/** Bits a second. */
const BITRATE = 6_000_000

/** Nobody to show: a trailer needs at least one clip of somebody in the cast. */
class NoClipsError extends MediaError {
  constructor() {
    super('NO_CLIPS', 'the trailer needs at least one clip of the cast')
  }
}

/**
 * Cuts the trailer: its parts on the beat grid of the genre's tempo, with its synthesised score.
 *
 * @throws NoClipsError, MediaUnreadableError, CodecUnavailableError, DiskFullError
 */
export async function makeTrailer(
  request: TrailerRequest,
  report: ReportProgress,
  format: MovieFormat = HD,
): Promise<MediaResult> {
  const { blueprint, cast, posterFile } = request
  const featured = feature(request)
  const words = cardWords(blueprint.tagline).length
  const sections = planSections(blueprint.genre, featured.length, words)
  const frames = countFrames(sections, format.framesPerSecond, secondsPerBeat(blueprint.genre))
  const frame = { width: format.width, height: format.height, unit: format.height / 720 }
  const show: TrailerShow = {
    blueprint,
    cast,
    designs: designCast(blueprint, cast),
    frame,
    framesPerSecond: format.framesPerSecond,
    grain: createGrainSheets(frame.width, frame.height),
  }
  const player = createEditPlayer(planEdit({ show, sections, featured, posterFile, words }), frame)
  const soundtrack = renderScore({ genre: blueprint.genre, seed: blueprint.seed, sections })
  const area = (format.width * format.height) / (HD.width * HD.height)
  try {
    await renderMovie(
      {
        format,
        bitrate: BITRATE * area,
        soundtrack,
        frames,
        draw: (context, index) => player.draw(context, index),
        onFrame: (done, total) => report({ fraction: done / total, done, total, unit: 'frame' }),
      },
      request.outFile,
    )
  } finally {
    player.close()
  }
  const durationMs = Math.round((frames * 1000) / format.framesPerSecond)
  return { width: format.width, height: format.height, durationMs, frames }
}

/** Those of the cast who have a clip, as many as there is time for, spread over the billing. */
function feature({ blueprint, cast, clips }: TrailerRequest): readonly Featured[] {
  const people = cast.flatMap(({ id }, slot): Featured[] => {
    const clip = clips.find(({ characterId }) => characterId === id)
    return clip ? [{ slot, clip }] : []
  })
  if (people.length === 0) throw new NoClipsError()
  return chooseCast(people, mostClips(blueprint.genre))
}
