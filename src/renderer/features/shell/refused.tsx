import { Unplug } from 'lucide-react'

/** What stands where the host does not know this window: nothing else would be true. */
export function Refused() {
  return (
    <main className="grid h-full place-items-center p-8">
      <div className="max-w-[560px] text-center" role="alert">
        <Unplug size={32} strokeWidth={1.8} className="mx-auto text-foreground/56" aria-hidden />
        <h1 className="display-type mt-5 text-[44px]">This window needs a new link</h1>
        <p className="mx-auto mt-3 max-w-[440px] text-[15px] leading-[22px] text-foreground/72">
          Run <code className="rounded-md bg-white/10 px-1.5 py-0.5 font-mono text-[13px]">callboard serve</code> again
          or copy the link from the terminal. Nothing that runs is lost.
        </p>
      </div>
    </main>
  )
}
