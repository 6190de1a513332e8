import type { WireError } from '../../src/shared/contract/errors.ts'
import type { TestHost } from './browser-host.ts'

/** What a command's door answers. */
export type PostAnswer = { readonly status: number } & (
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly error: WireError }
)

/** Posts a body, whatever it is, to a command of the browser host. */
export async function postText({ host, token }: TestHost, path: string, body: string): Promise<PostAnswer> {
  const headers = { Authorization: `Bearer ${token}` }
  const response = await fetch(new URL(path, host.info.url), { method: 'POST', headers, body })
  return { status: response.status, ...((await response.json()) as object) } as PostAnswer
}

/** Gives a command over HTTP. */
export const post = (host: TestHost, command: string, input: unknown): Promise<PostAnswer> =>
  postText(host, `/api/${command}`, JSON.stringify(input))
