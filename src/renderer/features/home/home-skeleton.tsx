/** What stands on Home until the board is known: cards and posters in their places. */
export function HomeSkeleton() {
  return (
    <div aria-hidden="true">
      <div className="mt-6 h-6 w-32 rounded-lg bg-white/6" />
      <div className="mt-3 grid gap-4 min-[620px]:grid-cols-2 min-[960px]:grid-cols-3">
        {[1, 2, 3].map((n) => (
          <div key={n} className="skeleton-sheen h-[140px] rounded-3xl wide:h-[194px]" />
        ))}
      </div>
      <div className="mt-6 h-6 w-24 rounded-lg bg-white/6" />
      <div className="mt-3 grid grid-cols-4 gap-3 min-[960px]:grid-cols-8 min-[960px]:pr-[88px] wide:grid-cols-9 wide:gap-4 wide:pr-0">
        {[1, 2, 3, 4, 5, 6, 7, 8].map((n) => (
          <div key={n} className="skeleton-sheen aspect-2/3 rounded-xl wide:rounded-media" />
        ))}
      </div>
    </div>
  )
}
