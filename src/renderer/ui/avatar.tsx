import { Check, RotateCw, Search, X } from 'lucide-react'
import { initialOf } from '../view/person-name.ts'
import { classNames } from './class-names.ts'

export type AvatarBadge = 'done' | 'failed' | 'again' | 'checked' | null

interface AvatarProps {
  readonly name: string
  /** The portrait; null until there is one. */
  readonly picture: string | null
  readonly size: number
  readonly badge?: AvatarBadge
  /** Colour of the ground the badge is cut out of, as a Tailwind ring colour. */
  readonly ground?: string
}

function Badge({ badge, ground }: { readonly badge: Exclude<AvatarBadge, null>; readonly ground: string }) {
  return (
    <span
      className={classNames(
        'absolute -right-[5px] -bottom-1 grid size-3.5 place-items-center rounded-full text-[#111] ring-2',
        badge === 'failed' ? 'bg-destructive' : badge === 'checked' ? 'bg-[#a8a8a8]' : 'bg-white',
        ground,
      )}
    >
      {badge === 'done' && <Check size={9} strokeWidth={4} aria-hidden />}
      {badge === 'failed' && <X size={9} strokeWidth={4} aria-hidden />}
      {badge === 'checked' && <Search size={9} strokeWidth={3.2} aria-hidden />}
      {badge === 'again' && <RotateCw size={9} strokeWidth={3.2} aria-hidden />}
    </span>
  )
}

/** A person in small: the initial until there is a portrait. Decorative: the name stands beside it. */
export function Avatar({ name, picture, size, badge = null, ground = 'ring-background' }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className="relative grid flex-none place-items-center rounded-full bg-white/10 font-semibold text-white/62"
      style={{ width: size, height: size, fontSize: Math.round(size * 0.4) }}
    >
      {initialOf(name)}
      {picture !== null && (
        <span className="picture-edge absolute inset-0 overflow-hidden rounded-full">
          <img src={picture} alt="" decoding="async" className="size-full scale-[1.35] object-cover object-[50%_16%]" />
        </span>
      )}
      {badge && <Badge badge={badge} ground={ground} />}
    </span>
  )
}
