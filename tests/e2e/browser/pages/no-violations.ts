import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Expects that axe finds nothing on the page as it stands. Pending cards are `aria-disabled`, so their 30 % is no finding. */
export async function expectNoViolations(page: Page): Promise<void> {
  // The other mode opens a page of its own for frames of other origins, of which there are none, and takes twice as long.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`)
  expect(found).toEqual([])
}
