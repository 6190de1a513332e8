import { useReducedMotion } from 'framer-motion'
import * as m from 'framer-motion/m'
import { useState } from 'react'

interface ArrivingImageProps {
  readonly src: string
  readonly alt: string
  readonly className?: string
  readonly lazy?: boolean
  /** In lists: fades in, without the blur, so that a full screen of pictures stays calm. */
  readonly calm?: boolean
}

const ARRIVED = { opacity: 1, scale: 1, filter: 'blur(0px)' } as const

/**
 * A picture that comes out of the blur when it is there.
 *
 * It lies over whatever stood in its place, which keeps its size, so nothing moves.
 */
export function ArrivingImage({ src, alt, className, lazy = false, calm = false }: ArrivingImageProps) {
  const [loaded, setLoaded] = useState(false)
  const still = useReducedMotion() === true
  const plain = calm || still
  return (
    <m.img
      src={src}
      alt={alt}
      decoding="async"
      loading={lazy ? 'lazy' : 'eager'}
      draggable={false}
      className={className}
      onLoad={() => setLoaded(true)}
      initial={plain ? { opacity: 0 } : { opacity: 0, scale: 1.03, filter: 'blur(12px)' }}
      animate={loaded ? (plain ? { opacity: 1 } : ARRIVED) : { opacity: 0 }}
      transition={{ duration: still ? 0.12 : calm ? 0.24 : 0.48, ease: [0.2, 0.8, 0.2, 1] }}
    />
  )
}
