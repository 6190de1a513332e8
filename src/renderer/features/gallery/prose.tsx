import type { ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'

/** A line of speech, as dossiers quote them. */
const SPEECH = /^[“"„«]/u

const firstText = (children: ReactNode): string => {
  const first = Array.isArray(children) ? (children as readonly ReactNode[])[0] : children
  return typeof first === 'string' ? first : ''
}

/** Links and pictures of a text we did not write lead nowhere: they are shown as the words they carry. */
const COMPONENTS: Components = {
  a: ({ children }) => <span>{children}</span>,
  img: ({ alt }) => <span>{alt}</span>,
  li: ({ children }) => <li className={SPEECH.test(firstText(children)) ? 'speech' : undefined}>{children}</li>,
}

/** Markdown set in good type. HTML in it stays text. */
export function Prose({ markdown }: { readonly markdown: string }) {
  return <Markdown components={COMPONENTS}>{markdown}</Markdown>
}
