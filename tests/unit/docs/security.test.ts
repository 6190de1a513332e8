import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const PAGE = join(ROOT, 'docs/security.md')
const text = readFileSync(PAGE, 'utf8')

const linksOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link).filter((link) => !link.startsWith('https:'))

/** Rows of the tables below a heading, without their heads. */
const rowsOf = (heading: string): readonly string[] =>
  (text.split(`\n## ${heading}`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)

const isTest = (link: string): boolean => /\.(test|spec)\.ts$|policed-test\.ts$/.test(link)

describe('the page on security', () => {
  test.each([...new Set(linksOf(text))])('names %s, which is there', (link) => {
    expect(existsSync(join(dirname(PAGE), link))).toBe(true)
  })

  test.each(['The server', 'Text and files'])('has a test for every rule of “%s”', (heading) => {
    const rows = rowsOf(heading)
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) expect(linksOf(row).some(isTest) || /\| the same/.test(row), row).toBe(true)
  })

  test('has all 20 items of Electron’s checklist, each with a test', () => {
    const rows = rowsOf('Electron’s security checklist'.replace('’', "'"))
    expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    for (const row of rows) expect(linksOf(row).some(isTest), row).toBe(true)
  })
})

/** These run no page of ours: a package as it starts, and the stand-in's own pages. */
const OTHERS = /packaged\.spec\.ts$|stand-in\//

test('no test of a page is without the one that looks after its policy', () => {
  const specs = globSync('tests/e2e/**/*.spec.ts', { cwd: ROOT }).filter((file) => !OTHERS.test(file))
  expect(specs.length).toBeGreaterThan(30)
  const unpoliced = specs.filter((file) =>
    /import \{[^}]*\btest\b[^}]*\} from '@playwright\/test'/.test(readFileSync(join(ROOT, file), 'utf8')),
  )
  expect(unpoliced).toEqual([])
})
