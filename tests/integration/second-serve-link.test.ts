import { expect, it } from 'vitest'
import { linkTo } from '../../src/main/cli/link-to.ts'
import { startTestHost } from '../support/browser-host.ts'
import { post, postText } from '../support/post.ts'

it('a second serve gets a link that opens the running one, once', async () => {
  const { host } = await startTestHost()
  const link = new URL(await linkTo(host.info))
  expect(`${link.origin}/`).toBe(host.info.url)
  const redeem = async () =>
    fetch(new URL('session', host.info.url), {
      method: 'POST',
      body: JSON.stringify({ ticket: link.hash.slice('#ticket='.length) }),
    })
  const first = await redeem()
  expect(first.status).toBe(200)
  expect(first.headers.get('set-cookie')).toMatch(/HttpOnly/)
  expect((await redeem()).status).toBe(401)
})

it('of a host that gives no link, the plain address is left', async () => {
  const { host } = await startTestHost()
  const info = { ...host.info, tokenFile: '/nowhere' }
  expect(await linkTo(info)).toBe(info.url)
})

it('a lasting access token, which may be for less, opens no browser', async () => {
  const owner = await startTestHost()
  const made = await post(owner, 'token.create', { name: 'ci', scope: 'control' })
  const token = made.ok ? String(made.value.token) : ''
  expect(token).not.toBe('')
  expect(await postText({ ...owner, token }, '/tickets', '')).toMatchObject({ status: 403 })
  expect(await postText({ ...owner, token: 'guessed' }, '/tickets', '')).toMatchObject({ status: 401 })
})
