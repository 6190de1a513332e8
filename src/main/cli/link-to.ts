import { z } from 'zod'
import type { ServerInfo } from '../server/server-file.ts'
import { readToken } from './target.ts'

const WITHIN_MS = 2000

const answerSchema = z.object({ value: z.object({ ticket: z.string() }) })

/** A link that opens a running host in a browser, once; its plain address where that host gives none. */
export async function linkTo({ url, tokenFile }: ServerInfo): Promise<string> {
  try {
    const answer = await fetch(new URL('tickets', url), {
      method: 'POST',
      headers: { authorization: `Bearer ${readToken(tokenFile) ?? ''}` },
      signal: AbortSignal.timeout(WITHIN_MS),
    })
    const { value } = answerSchema.parse(await answer.json())
    return `${url}#ticket=${value.ticket}`
  } catch {
    // It may be older, or just going: a browser that has been there before gets in by itself.
    return url
  }
}
