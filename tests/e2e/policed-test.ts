import { test as base, expect } from '@playwright/test'
import { takeViolations, watchPolicy } from '../support/policy-violations.ts'

interface Policed {
  /** Whether a test means to break the page's content security policy. All others fail where they do. */
  readonly breaksPolicy: boolean
  readonly policed: undefined
}

/** Playwright's test, which fails where a page does anything that its content security policy forbids. */
export const test = base.extend<Policed>({
  breaksPolicy: [false, { option: true }],
  policed: [
    async ({ breaksPolicy }, use) => {
      takeViolations()
      await use(undefined)
      const broken = takeViolations()
      if (breaksPolicy) expect(broken).not.toEqual([])
      else expect(broken).toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context }, use) => {
    await watchPolicy(context)
    await use(context)
  },
})
