import { SECURITY_HEADERS } from '../../server/headers.ts'
import { isOurs } from '../guards/origin.ts'
import type { Report } from '../trouble/report.ts'
import { type ArtifactFile, answerWithArtifact } from './artifact-answer.ts'
import type { AnswerPage } from './page-answer.ts'

export interface AppProtocolOptions {
  readonly page: AnswerPage
  readonly findArtifact: (id: string) => ArtifactFile | null
  readonly report: Report
}

const ARTIFACTS = '/artifacts/'

const plain = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } })

const notFound = (): Response => plain(404, 'Not found')

function artifactId(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname.slice(ARTIFACTS.length))
  } catch {
    return null
  }
}

async function answer(request: Request, { page, findArtifact }: AppProtocolOptions): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Method not allowed', { allow: 'GET, HEAD' })
  if (!isOurs(request.url)) return notFound()
  const { pathname } = new URL(request.url)
  if (!pathname.startsWith(ARTIFACTS)) return (await page(request)) ?? notFound()
  const id = artifactId(pathname)
  const artifact = id === null ? null : findArtifact(id)
  return (artifact && (await answerWithArtifact(artifact, request))) ?? notFound()
}

/**
 * Makes the handler of the `app:` scheme: the page and the artifacts, for reading only.
 *
 * Every answer carries the security headers; documents bring a policy of their own, as does the development server. A
 * HEAD request gets the headers of the GET and no body.
 */
export function createAppProtocol(options: AppProtocolOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await answer(request, options).catch((error: unknown) => {
      options.report(`could not answer ${request.url}`, error)
      return plain(500, 'Something went wrong')
    })
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!response.headers.has(name)) response.headers.set(name, value)
    }
    if (request.method !== 'HEAD' || !response.body) return response
    await response.body.cancel()
    return new Response(null, { status: response.status, headers: response.headers })
  }
}
