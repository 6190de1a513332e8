import { useReducedMotion } from 'framer-motion'
import * as m from 'framer-motion/m'
import { type ReactNode, useState } from 'react'

interface ArrivingImageProps {
  readonly src: string
  readonly alt: string
  readonly className?: string
  readonly lazy?: boolean
  /** In lists: fades in, without the blur, so that a full screen of pictures stays calm. */
  readonly calm?: boolean
  /** What stands in the picture's place, drawn below it until it has come and then no more. */
  readonly under?: ReactNode
}

const ARRIVED = { opacity: 1, scale: 1, filter: 'blur(0px)' } as const

/**
 * A picture that comes out of the blur when it is there.
 *
 * It lies over whatever stood in its place, which keeps its size, so nothing moves.
 */
export function ArrivingImage({ src, alt, className, lazy = false, calm = false, under }: ArrivingImageProps) {
  const [state, setState] = useState<'loading' | 'loaded' | 'arrived'>('loading')
  const still = useReducedMotion() === true
  const plain = calm || still
  const loaded = state !== 'loading'
  return (
    <>
      {state !== 'arrived' && under}
      <m.img
        src={src}
        alt={alt}
        decoding="async"
        loading={lazy ? 'lazy' : 'eager'}
        draggable={false}
        className={className}
        onLoad={() => setState((before) => (before === 'loading' ? 'loaded' : before))}
        initial={plain ? { opacity: 0 } : { opacity: 0, scale: 1.03, filter: 'blur(12px)' }}
        animate={loaded ? (plain ? { opacity: 1 } : ARRIVED) : { opacity: 0 }}
        transition={{ duration: still ? 0.12 : calm ? 0.24 : 0.48, ease: [0.2, 0.8, 0.2, 1] }}
        onAnimationComplete={() => setState((before) => (before === 'loaded' ? 'arrived' : before))}
      />
    </>
  )
}
