/** One way by which a page of somebody else may try to reach ours. */
export interface CrossSiteTarget {
  readonly name: string
  /**
   * Runs in the page of the attacker, as the body of an async function: text, since tests are compiled without DOM
   * types. `ours` is our address without a slash at its end, `evil` is the attacker's.
   */
  readonly code: string
  /** Whether the browser lets it come as far as our server; where it does not, nothing is waited for. */
  readonly arrives: boolean
}

const arriving = (name: string, code: string): CrossSiteTarget => ({ name, code, arrives: true })
const stopped = (name: string, code: string): CrossSiteTarget => ({ name, code, arrives: false })

/** Loads an element and says what came of it. */
const element = (name: string, tag: string, attributes: string): CrossSiteTarget =>
  arriving(
    name,
    `const element = Object.assign(document.createElement('${tag}'), ${attributes})
    document.body.append(element)
    return new Promise((resolve) => { element.onload = () => resolve('loaded'); element.onerror = () => resolve('failed') })`,
  )

/** A form that is sent into a frame of the attacker's page. */
const form = (name: string, method: string, encoding: string, path: string, field: string, value: string) =>
  arriving(
    name,
    `const frame = Object.assign(document.createElement('iframe'), { name: 'f' + Math.random() })
    const form = Object.assign(document.createElement('form'), {
      method: '${method}', enctype: '${encoding}', action: ours + '${path}', target: frame.name,
    })
    form.append(Object.assign(document.createElement('input'), { name: ${JSON.stringify(field)}, value: ${JSON.stringify(value)} }))
    document.body.append(frame, form)
    form.submit()`,
  )

const JSON_BODY = '{"input":{"prompt":"x","characters":1}}'

const FETCHES: readonly CrossSiteTarget[] = [
  arriving('fetch', `return fetch(ours + '/').then((a) => a.text(), String)`),
  arriving('fetch with cookies', `return fetch(ours + '/', { credentials: 'include' }).then((a) => a.text(), String)`),
  arriving(
    'fetch without CORS',
    `return fetch(ours + '/', { mode: 'no-cors', credentials: 'include' }).then((a) => a.type, String)`,
  ),
  arriving(
    'a command as plain text',
    `return fetch(ours + '/api/run.create', { method: 'POST', mode: 'no-cors', credentials: 'include', body: '${JSON_BODY}' }).then(String, String)`,
  ),
  arriving(
    'a command as JSON, which is asked for first',
    `return fetch(ours + '/api/run.create', { method: 'POST', credentials: 'include', headers: { 'Content-Type': 'application/json', Authorization: 'Bearer x' }, body: '${JSON_BODY}' }).then(String, String)`,
  ),
  arriving('fetch of a method', `return fetch(ours + '/healthz', { method: 'PUT' }).then(String, String)`),
  arriving(
    'a redirect of the attacker’s to a command',
    `return fetch(evil + '/redirect', { method: 'POST', mode: 'no-cors', body: '${JSON_BODY}' }).then(String, String)`,
  ),
  arriving(
    'a ticket that is guessed',
    `return fetch(ours + '/session', { method: 'POST', mode: 'no-cors', body: '{"ticket":"x"}' }).then(String, String)`,
  ),
  arriving(
    'XMLHttpRequest',
    `const asked = new XMLHttpRequest()
    asked.open('POST', ours + '/api/run.create')
    asked.withCredentials = true
    asked.send('${JSON_BODY}')
    return new Promise((resolve) => { asked.onloadend = () => resolve(asked.responseText) })`,
  ),
  arriving('a beacon', `return navigator.sendBeacon(ours + '/api/run.create', '${JSON_BODY}')`),
  arriving(
    'EventSource',
    `const source = new EventSource(ours + '/api/run.list', { withCredentials: true })
    return new Promise((resolve) => { source.onerror = () => { source.close(); resolve('failed') } })`,
  ),
  arriving(
    'a worker’s fetch',
    `const worker = new Worker(URL.createObjectURL(new Blob(["fetch('" + ours + "/').then(() => postMessage(1), () => postMessage(0))"])))
    return new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data) })`,
  ),
  arriving(
    'a worker’s script',
    `const worker = new Worker(URL.createObjectURL(new Blob(["try { importScripts('" + ours + "/assets/x.js') } catch {} postMessage(1)"])))
    return new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data) })`,
  ),
  stopped('a service worker', `return navigator.serviceWorker?.register(ours + '/assets/x.js').then(String, String)`),
]

const SOCKETS: readonly CrossSiteTarget[] = ['/feed', '/ws/jobs/x/progress'].map((path) =>
  arriving(
    `WebSocket ${path}`,
    `const socket = new WebSocket(ours.replace('http', 'ws') + '${path}', 'callboard.v1')
    return new Promise((resolve) => { socket.onopen = () => resolve('open'); socket.onclose = () => resolve('closed') })`,
  ),
)

const ELEMENTS: readonly CrossSiteTarget[] = [
  element('a picture', 'img', `{ src: ours + '/artifacts/00000000' }`),
  element('a picture with CORS', 'img', `{ crossOrigin: 'use-credentials', src: ours + '/artifacts/00000000' }`),
  element('a script', 'script', `{ src: ours + '/api/run.list' }`),
  element('a module', 'script', `{ type: 'module', src: ours + '/assets/x.js' }`),
  element('a style sheet', 'link', `{ rel: 'stylesheet', href: ours + '/assets/x.css' }`),
  element('a frame', 'iframe', `{ src: ours + '/' }`),
  element('a frame without an origin', 'iframe', `{ sandbox: 'allow-scripts', src: ours + '/' }`),
  element('an object', 'object', `{ data: ours + '/' }`),
  arriving(
    'a film',
    `document.body.append(Object.assign(document.createElement('video'), { preload: 'auto', src: ours + '/artifacts/00000000' }))`,
  ),
  arriving(
    'a font',
    `document.head.append(Object.assign(document.createElement('style'), { textContent: '@font-face{font-family:e;src:url(' + ours + '/f.woff2)}*{font-family:e}' }))`,
  ),
  arriving('a background', `document.body.style.backgroundImage = 'url(' + ours + '/b.png)'`),
  arriving(
    'a preload',
    `document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'image', href: ours + '/p.png' }))`,
  ),
  arriving(
    'a frame without an address that fetches',
    `const frame = Object.assign(document.createElement('iframe'), { sandbox: 'allow-scripts', srcdoc: '<script>fetch("' + ours + '/api/run.list", { method: "POST", mode: "no-cors", body: "{}" })</' + 'script>' })
    document.body.append(frame)`,
  ),
]

const FORMS: readonly CrossSiteTarget[] = [
  form('a form that reads', 'get', 'application/x-www-form-urlencoded', '/', 'x', '1'),
  form('a form', 'post', 'application/x-www-form-urlencoded', '/api/run.create', 'input', 'x'),
  form('a form that is JSON by its text', 'post', 'text/plain', '/api/run.create', '{"input":{"prompt":"', '"}}'),
  form('a form with a file', 'post', 'multipart/form-data', '/session', 'ticket', 'x'),
]

/** Ways that lead a window to us; the window is the attacker's own. */
const WINDOWS: readonly CrossSiteTarget[] = [
  arriving('a new window', `return String(window.open(ours + '/'))`),
  arriving('a new window at a file of a run', `return String(window.open(ours + '/artifacts/00000000', 'w2'))`),
  arriving(
    'a link',
    `const link = Object.assign(document.createElement('a'), { href: ours + '/', target: 'w3' })
    document.body.append(link)
    link.click()`,
  ),
  arriving(
    'a link that tells whoever is named',
    `const link = Object.assign(document.createElement('a'), { href: evil + '/', ping: ours + '/api/run.create', target: 'w4' })
    document.body.append(link)
    link.click()`,
  ),
  arriving('the window itself', `setTimeout(() => { location.href = ours + '/#ticket=guessed' })`),
]

/** In this order: the last one leaves the page. */
export const CROSS_SITE_TARGETS: readonly CrossSiteTarget[] = [
  ...FETCHES,
  ...SOCKETS,
  ...ELEMENTS,
  ...FORMS,
  ...WINDOWS,
]
