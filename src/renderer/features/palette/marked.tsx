/** How much of a line stands before what was found in it. */
const BEFORE = 24

/** A line around what was found, which is marked. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  const at = text.toLowerCase().indexOf(query.toLowerCase())
  if (at === -1) return text
  const from = Math.max(0, at - BEFORE)
  return (
    <>
      {from > 0 && '…'}
      {text.slice(from, at)}
      <mark className="rounded-sm bg-white/20 text-white">{text.slice(at, at + query.length)}</mark>
      {text.slice(at + query.length)}
    </>
  )
}
