import Markdown, { type Components } from 'react-markdown'

/** Links and pictures of a text we did not write lead nowhere: they are shown as the words they carry. */
const COMPONENTS: Components = {
  a: ({ children }) => <span>{children}</span>,
  img: ({ alt }) => <span>{alt}</span>,
}

/** Markdown set in good type. HTML in it stays text. */
export function Prose({ markdown }: { readonly markdown: string }) {
  return (
    <div className="prose-type">
      <Markdown components={COMPONENTS}>{markdown}</Markdown>
    </div>
  )
}
