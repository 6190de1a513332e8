/** What of `location` and `history` a session needs; injected, so that it can be tried without a page. */
export interface SessionPage {
  readonly hash: string
  /** Shows another hash without a new entry in the history. */
  replaceHash(hash: string): void
}

export type PostTicket = (ticket: string) => Promise<{ readonly ok: boolean }>

const TICKET = /^#(?:.*&)?ticket=([^&]+)/

/** Takes the single-use ticket out of the address, so that it is neither seen, bookmarked nor sent on. */
export function takeTicket(page: SessionPage): string | null {
  const ticket = TICKET.exec(page.hash)?.[1]
  if (ticket === undefined) return null
  page.replaceHash('#/')
  return decodeURIComponent(ticket)
}

/**
 * Trades a ticket for the session's cookie, once.
 *
 * A refused ticket is no failure here: the page may have been reloaded from an old link while its cookie still holds,
 * and the feed itself tells. Where the host cannot be reached the ticket is kept for the next try, and the answer rejects.
 */
export function createSession(ticket: string | null, post: PostTicket): () => Promise<void> {
  let unused = ticket
  return async () => {
    if (unused === null) return
    await post(unused)
    unused = null
  }
}
