import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secretsOfEnvironment } from '../../../../src/main/log/known-secrets.ts'
import { createRedact } from '../../../../src/main/log/redact.ts'
import { findToken, formsOfToken } from '../../../support/secret-forms.ts'

const strangers = createRedact({ secrets: [], home: '/home/ada' })

/** Tokens as `access.ts` and `token-table.ts` make them. */
const tokens = fc
  .tuple(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.constantFrom('', 'cb_'))
  // Bytes that fast-check shrinks to zeros are no token that chance would make.
  .map(
    ([bytes, prefix]) =>
      `${prefix}${Buffer.from(bytes.map((byte, at) => byte ^ (at * 73 + 41))).toString('base64url')}`,
  )

const forms = tokens.chain((token) =>
  fc.constantFrom(...formsOfToken(token)).map(([name, form]) => ({ token, name, form })),
)

/** Text around a token that does not run into it. */
const around = fc.string({ unit: 'binary', maxLength: 40 })
const edges = fc.constantFrom(' ', '"', '\n', '/', '=', '&', '<', ':', '\\')

describe('a token that this process never heard of', () => {
  it('is in no text, in whatever form it comes and whatever stands around it', () => {
    fc.assert(
      fc.property(forms, around, around, edges, edges, ({ token, form }, before, after, left, right) => {
        const text = `${before}${left}${form}${right}${after}`
        expect(findToken(Buffer.from(strangers(text)), token)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('is in no JSON, as a value or a name, however deep, and what is left is JSON', () => {
    fc.assert(
      fc.property(forms, fc.json(), around, ({ token, form }, other, text) => {
        const json = JSON.stringify({
          [form]: [form, { text: `${text} ${form}`, other: JSON.parse(other) }],
          again: JSON.stringify({ form }),
        })
        const safe = strangers(json)
        expect(findToken(Buffer.from(safe), token)).toEqual([])
        expect(() => JSON.parse(safe)).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a secret that this process knows', () => {
  it('is taken out in every form, also inside a longer text that was encoded as a whole', () => {
    const secrets = fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 60 })
    fc.assert(
      fc.property(secrets, around, around, (secret, before, after) => {
        const redact = createRedact({ secrets: [secret], home: '/home/ada' })
        const whole = Buffer.from(`${before}${secret}${after}`)
        for (const encoding of ['utf8', 'base64', 'base64url', 'hex'] as const) {
          const safe = redact(whole.toString(encoding))
          const back =
            encoding === 'utf8'
              ? safe
              : safe
                  .split('[secret]')
                  .map((part) => String(Buffer.from(part, encoding)))
                  .join('|')
          expect(back).not.toContain(secret)
        }
        expect(decodeURIComponent(redact(encodeURIComponent(secret)))).not.toContain(secret)
        expect(JSON.parse(redact(JSON.stringify([secret])))[0]).not.toBe(secret)
      }),
      { numRuns: 500 },
    )
  })

  it('is too short to be one below eight letters', () => {
    expect(createRedact({ secrets: ['1', 'yes', ''], home: '' })('1 yes')).toBe('1 yes')
  })

  it('may be the value of an environment variable whose name says so', () => {
    const env = { GEMINI_API_KEY: 'g-12345678', DB_PASSWORD: 'hunter22', PATH: '/usr/bin:/bin', KEYBOARD: 'qwertyuiop' }
    expect(secretsOfEnvironment(env)).toEqual(['g-12345678', 'hunter22'])
  })
})

describe('what is named as a secret', () => {
  it.each([
    ['Authorization: Basic YWRhOmxvdmVsYWNl', 'YWRhOmxvdmVsYWNl'],
    ['{"authorization":"Bearer abc.def"}', 'abc.def'],
    ['Cookie: callboard_4100=abc; theme=dark', 'abc'],
    ['set-cookie: callboard_4100=abc; HttpOnly', 'abc'],
    ['http://127.0.0.1:4100/#ticket=short', 'short'],
    ['GET /x?a=1&access_token=short&b=2', 'short'],
    ['OPENAI_API_KEY=sk-short', 'sk-short'],
    ["{ password: 'hunter2' }", 'hunter2'],
    ['"{\\"secret\\":\\"hunter2\\"}"', 'hunter2'],
    ['sent Bearer abcdefgh1 along', 'abcdefgh1'],
  ])('is taken out of %s', (text, secret) => {
    const safe = strangers(text)
    expect(safe).not.toContain(secret)
    expect(safe).toContain('[secret]')
  })

  it('leaves the rest of an address, and numbers, as they are', () => {
    expect(strangers('GET /x?a=1&token=t&b=2')).toBe('GET /x?a=1&token=[secret]&b=2')
    expect(strangers('{"tokens":3,"token":null,"ticket":7}')).toBe('{"tokens":3,"token":null,"ticket":7}')
  })
})

describe('what is no secret', () => {
  it.each([
    'a run has ended 0123456789abcdef, video/c1, after 1234 ms',
    'file:///opt/Callboard/resources/app.asar/out/main/chunks/studio-BqXyZ123.js:10:20',
    '6f1c2a34-9a7b-4c1d-8e2f-0a1b2c3d4e5f',
    'at Object.processTicksAndRejections (node:internal/process/task_queues:105:5)',
    'nightly-build-of-the-whole-big-project-on-2026-11-20',
    'runs/k3v9x0m2p4q6r8s0/portrait/c1.png',
  ])('stays: %s', (text) => {
    expect(strangers(text)).toBe(text)
  })

  it('shows the person’s own folder without their name', () => {
    expect(strangers('/home/ada/.config/Callboard and /home/adam/x')).toBe('~/.config/Callboard and /home/adam/x')
    const windows = createRedact({ secrets: [], home: 'C:\\Users\\Ada' })
    expect(windows('{"at":"C:\\\\Users\\\\Ada\\\\x"} C:\\Users\\Ada\\x')).toBe('{"at":"~\\\\x"} ~\\x')
  })
})

it('takes time in proportion to the text, whatever the text is', () => {
  const texts = [
    'a_'.repeat(200_000),
    'token='.repeat(70_000),
    '%25'.repeat(130_000),
    '\\'.repeat(400_000),
    String(randomBytes(150_000).toString('hex')),
  ]
  // A rule that goes back over what it has read would take minutes for one of these; the test's own limit is the judge.
  for (const text of texts) expect(strangers(text).length).toBeGreaterThan(0)
})
