import { memo } from 'react'
import type { Run } from '../../shared/domain/run.ts'
import { fileUrl } from '../view/outputs.ts'
import { paletteOf } from '../view/palette-of.ts'
import { runName } from '../view/run-words.ts'
import { sameRunFor } from '../view/same-run.ts'
import { ArrivingImage } from './arriving-image.tsx'
import { classNames } from './class-names.ts'

interface PosterProps {
  readonly run: Run
  readonly className?: string
  /** Size of the working title, as a class. */
  readonly titleClass?: string
  readonly dim?: boolean
  readonly lazy?: boolean
}

/** A show's poster; until there is one, its working title card in the show's colours. Decorative beside the title. */
export const Poster = memo(
  function Poster({ run, className, titleClass = 'text-[17px]', dim = false, lazy = false }: PosterProps) {
    const picture = fileUrl(run, 'library-poster', 'image')
    const palette = paletteOf(run)
    return (
      <div
        aria-hidden="true"
        className={classNames(
          'picture-edge overflow-hidden shadow-poster',
          dim && 'brightness-80 saturate-50',
          className,
        )}
      >
        <div
          className="absolute inset-0 flex flex-col justify-end p-2"
          style={{ background: `linear-gradient(165deg, ${palette.mid}, ${palette.deep} 52%, ${palette.ink})` }}
        >
          <span
            className={classNames('display-type line-clamp-4 break-words [overflow-wrap:anywhere]', titleClass)}
            style={{ color: palette.paper, lineHeight: 1 }}
          >
            {runName(run)}
          </span>
          <span className="mt-1.5 h-0.5 w-5" style={{ background: palette.hot }} />
        </div>
        {picture !== null && (
          <ArrivingImage src={picture} alt="" calm lazy={lazy} className="absolute inset-0 size-full object-cover" />
        )}
      </div>
    )
  },
  sameRunFor('show-generation', 'library-poster'),
)
