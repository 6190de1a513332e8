import type { Bridge } from './bridge.ts'
import { askToNotify, noticeLeave, showBrowserNotice } from './browser-notices.ts'
import { createSession, type PostTicket, takeTicket } from './session.ts'
import { createWebSocketLines } from './websocket-line.ts'

const postTicket: PostTicket = (ticket) =>
  fetch('session', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ticket }),
  })

/** The feed's address: beside the page, whatever the page's own address is. */
function feedUrl(): string {
  const url = new URL('feed', document.baseURI)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  url.hash = ''
  url.search = ''
  return url.href
}

/** The bridge of the browser host: a cookie for a ticket, the feed over WebSocket, notices by the browser. */
export function createBrowserBridge(): Bridge {
  const ticket = takeTicket({
    hash: location.hash,
    replaceHash: (hash) => history.replaceState(null, '', hash),
  })
  return {
    kind: 'browser',
    files: null,
    openLine: createWebSocketLines(feedUrl, createSession(ticket, postTicket)),
    prepareNotices: askToNotify,
    noticeLeave,
    notify: showBrowserNotice,
    onNavigate: () => () => {},
    onCommand: () => () => {},
    folder: null,
    readUpdates: null,
  }
}
