interface LicenceTextProps {
  /** Whose licence it is. */
  readonly name: string
  readonly text: string
}

/** A licence as it is written, in a box that scrolls by itself. */
export function LicenceText({ name, text }: LicenceTextProps) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      aria-label={`Licence of ${name}`}
      className="max-h-[360px] overflow-y-auto rounded-control bg-drawer px-4 py-3 font-mono text-[12.5px] leading-5 [overflow-wrap:anywhere] whitespace-pre-wrap text-foreground/86 select-text"
    >
      {text}
    </section>
  )
}
