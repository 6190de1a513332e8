import { Film, Play } from 'lucide-react'
import { classNames } from './class-names.ts'
import { Silhouette } from './silhouette.tsx'

/*
 * What stands where something will stand, in its exact shape and size, so that nothing moves when it comes. The light
 * that passes over them stays away under reduced motion (`skeleton-sheen`). All are decorative: the region around them
 * says that it is busy.
 */

const LINE = 'block rounded-full bg-white/6'

/** A cast tile: head and shoulders, and where name, role and status will be. */
export function PortraitSkeleton() {
  return (
    <div aria-hidden="true" className="skeleton-sheen picture-edge h-60 w-[180px] overflow-hidden rounded-media">
      <Silhouette className="absolute inset-0 text-white/5" />
      <span className={classNames(LINE, 'absolute bottom-[58px] left-3.5 h-3 w-24')} />
      <span className={classNames(LINE, 'absolute bottom-[40px] left-3.5 h-2.5 w-16')} />
      <span className={classNames(LINE, 'absolute bottom-[17px] left-3.5 h-2.5 w-28')} />
    </div>
  )
}

/** A poster: the picture above, the title and the billing block below. Fills what it stands in. */
export function PosterSkeleton() {
  return (
    <div aria-hidden="true" className="skeleton-sheen absolute inset-0">
      <Silhouette className="absolute inset-x-[12%] top-[12%] bottom-[30%] mx-auto w-[76%] text-white/4" />
      <div className="absolute inset-x-[12%] bottom-[7%] grid justify-items-center gap-[0.6em]">
        <span className={classNames(LINE, 'h-[1.6em] w-full rounded-md')} />
        <span className={classNames(LINE, 'h-[1.6em] w-3/5 rounded-md')} />
        <span className={classNames(LINE, 'mt-[0.4em] h-[0.5em] w-4/5')} />
        <span className={classNames(LINE, 'h-[0.5em] w-2/3')} />
      </div>
    </div>
  )
}

/** A clip or a trailer: the frame, the button that plays it and its bar. Fills what it stands in. */
export function ClipSkeleton() {
  return (
    <div aria-hidden="true" className="skeleton-sheen absolute inset-0">
      <Film size={22} strokeWidth={1.6} className="absolute top-4 left-4 text-white/12" />
      <span className="absolute inset-0 m-auto grid size-14 place-items-center rounded-full bg-white/5 text-white/16">
        <Play size={22} fill="currentColor" strokeWidth={0} className="ml-0.5" />
      </span>
      <span className={classNames(LINE, 'absolute inset-x-4 bottom-4 h-1')} />
    </div>
  )
}

const DOSSIER_LINES = [[72], [84], [94, 60], [60], [78]] as const

/** A dossier in brief: five heads with their lines, and what the character says. */
export function DossierSkeleton() {
  return (
    <div aria-hidden="true">
      <div className="mt-4 grid grid-cols-[64px_1fr] gap-x-3 gap-y-[10px]">
        {DOSSIER_LINES.map((lines) => (
          <div key={lines[0]} className="contents">
            <span className={classNames(LINE, 'mt-1 h-3 w-11')} />
            <span className="grid">
              {lines.map((width) => (
                <span key={width} className="flex h-5 items-center">
                  <span className="skeleton-sheen h-3 rounded-full" style={{ width: `${width}%` }} />
                </span>
              ))}
            </span>
          </div>
        ))}
      </div>
      <div className="my-[18px] border-l-2 border-white/10 pl-4">
        <span className="flex h-[26px] items-center">
          <span className="skeleton-sheen h-4 w-[70%] rounded-full" />
        </span>
      </div>
    </div>
  )
}

/** A list of shows, each on a line: poster, name, how it stands. */
export function ShowListSkeleton({ rows }: { readonly rows: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places without names; they never change order
        <div key={row} className="flex items-center gap-3 border-b border-white/8 px-6 py-[13px]">
          <span className="skeleton-sheen h-[42px] w-7 flex-none rounded-md" />
          <span className="grid flex-1 gap-2">
            <span className="skeleton-sheen h-4 w-2/5 rounded-full" />
            <span className={classNames(LINE, 'h-3 w-3/5')} />
          </span>
        </div>
      ))}
    </div>
  )
}
