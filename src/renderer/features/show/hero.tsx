import { memo } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { ArrivingImage } from '../../ui/arriving-image.tsx'
import { fileUrl } from '../../view/outputs.ts'
import { paletteOf } from '../../view/palette-of.ts'
import { sameRunFor } from '../../view/same-run.ts'

/** The key picture behind the header: the show's colours, and its poster's art once there is one. Fades before the text. */
export const Hero = memo(
  function Hero({ run }: { readonly run: Run }) {
    const palette = paletteOf(run)
    const poster = fileUrl(run, 'library-poster', 'image')
    return (
      <div
        aria-hidden="true"
        className="pointer-events-none absolute inset-x-0 top-0 h-[340px] overflow-hidden wide:h-[430px]"
      >
        <div className="hero-mask absolute top-0 right-0 h-full w-[62%] wide:w-[min(1064px,70%)]">
          <div
            className="absolute inset-0"
            style={{
              background: `radial-gradient(70% 90% at 72% 20%, ${palette.mid}, ${palette.deep} 60%, ${palette.ink})`,
            }}
          />
          {poster !== null && (
            <ArrivingImage
              src={poster}
              alt=""
              className="absolute inset-0 size-full object-cover object-[50%_20%] brightness-[.6]"
            />
          )}
          {/* The title bar's words lie on it, whatever the picture. */}
          <div className="absolute inset-x-0 top-0 h-20 bg-linear-to-b from-black/60 to-transparent" />
        </div>
      </div>
    )
  },
  sameRunFor('show-generation', 'library-poster'),
)
