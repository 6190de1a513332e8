import { describe, expect, it } from 'vitest'
import { layOutBilling } from '../../../../../../src/main/media/art/type/billing.ts'
import { billingEntries } from '../../../../../../src/main/media/art/type/billing-entries.ts'

const credits = {
  company: 'Tideline Pictures',
  createdBy: 'You',
  directedBy: 'The House Company',
  music: 'H. Pell',
  editor: 'Mother Osei',
  design: 'J. Rook',
}
const BOX = { width: 860, height: 105, largest: 34, smallest: 20 }
const cast = (count: number, name = 'Marguerite Winterbottom'): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${name} ${i}`)

describe('the billing block', () => {
  it('names company, cast and crew', () => {
    const names = billingEntries({ credits }, ['Det. Rowe', 'Pip']).map(({ name }) => name)
    expect(names).toEqual([
      'TIDELINE PICTURES',
      'DET. ROWE',
      'PIP',
      'H. PELL',
      'MOTHER OSEI',
      'J. ROOK',
      'YOU',
      'THE HOUSE COMPANY',
    ])
  })

  it.each([0, 1, 2, 5, 12, 100])('fits its box with a cast of %i', (count) => {
    const layout = layOutBilling({ credits }, cast(count), BOX)
    expect(layout.height).toBeLessThanOrEqual(BOX.height)
    expect(layout.size).toBeLessThanOrEqual(BOX.largest)
    expect(layout.rows.flat().map(({ name }) => name)).toContain('THE HOUSE COMPANY')
  })

  it('leaves the last of a large cast out rather than set names too small', () => {
    const layout = layOutBilling({ credits }, cast(40), BOX)
    expect(layout.size).toBeGreaterThanOrEqual(BOX.smallest)
    const names = layout.rows.flat().map(({ name }) => name)
    expect(names).toContain('MARGUERITE WINTERBOTTOM 0')
    expect(names).not.toContain('MARGUERITE WINTERBOTTOM 39')
  })

  it('leaves out a name that cannot be printed', () => {
    const entries = billingEntries({ credits }, ['\u0000', 'Pip'])
    expect(entries.map(({ name }) => name)).not.toContain('')
    expect(entries.map(({ name }) => name)).toContain('PIP')
  })
})
