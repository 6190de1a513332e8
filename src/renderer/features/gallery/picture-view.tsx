import { useState } from 'react'
import { ArrivingImage } from '../../ui/arriving-image.tsx'
import { UnreadableFile } from './unreadable-file.tsx'

/** A picture in its place. */
export function PictureView({ src, label }: { readonly src: string; readonly label: string }) {
  const [broken, setBroken] = useState(false)
  if (broken) return <UnreadableFile />
  return (
    <div className="absolute inset-0" onErrorCapture={() => setBroken(true)}>
      <ArrivingImage src={src} alt={label} calm className="absolute inset-0 size-full object-contain" />
    </div>
  )
}
