import { homeHref } from '../../routing/route.ts'

/** An address that leads to no show on the board. */
export function NoSuchShow() {
  return (
    <div className="grid h-full place-items-center text-center">
      <div>
        <h1 className="display-type text-[44px]">This show is not here</h1>
        <p className="mt-3 text-[15px] leading-[22px] text-foreground/72">
          The link is old, or the show belongs to another data folder.
        </p>
        <a
          href={homeHref}
          className="press-fade mt-5 inline-block rounded-control bg-white px-4 py-2 text-[13px] font-semibold text-ink hover:bg-white/88"
        >
          To Home
        </a>
      </div>
    </div>
  )
}
