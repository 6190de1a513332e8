import { type ReactNode, useState } from 'react'
import { ArrivingImage } from '../../ui/arriving-image.tsx'
import { UnreadableFile } from './unreadable-file.tsx'

interface PictureViewProps {
  readonly src: string
  readonly label: string
  /** What stands in its place until it has come. */
  readonly under: ReactNode
}

/** A picture in its place. */
export function PictureView({ src, label, under }: PictureViewProps) {
  const [broken, setBroken] = useState(false)
  if (broken) return <UnreadableFile />
  return (
    <div className="absolute inset-0" onErrorCapture={() => setBroken(true)}>
      <ArrivingImage src={src} alt={label} calm className="absolute inset-0 size-full object-contain" under={under} />
    </div>
  )
}
