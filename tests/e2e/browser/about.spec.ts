import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { createDemoJournal } from '../../support/demo-shows.ts'
import { startHost } from '../../support/host.ts'
import { screenAnswers } from '../../support/screen-answers.ts'
import { scriptedHost } from '../../support/scripted-host.ts'
import { test } from '../policed-test.ts'
import { expectNoViolations } from './pages/no-violations.ts'
import { tabTo } from './pages/tab-to.ts'

interface Listed {
  readonly own: number
  readonly parts: readonly { readonly name: string; readonly version: string; readonly text: number }[]
  readonly texts: readonly string[]
}

const PAGE = resolve(import.meta.dirname, '../../../out/renderer')
const list = (): Listed => JSON.parse(readFileSync(resolve(PAGE, 'licences.json'), 'utf8'))
const manifest = JSON.parse(readFileSync(resolve(PAGE, '../../package.json'), 'utf8'))

const parts = (page: Page) => page.getByRole('list', { name: 'Parts' })
const row = (page: Page, name: RegExp) => parts(page).getByRole('button', { name })
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search parts and licences' })

async function openAbout(page: Page): Promise<void> {
  const journal = createDemoJournal()
  const host = await scriptedHost(page, { journal, answer: screenAnswers(journal, 0) })
  await page.goto(`${host.url}#/about`)
  await expect(parts(page).getByRole('listitem').first()).toBeVisible()
}

test('the list holds every package that the program or its page stands on', () => {
  const names = new Set(list().parts.map(({ name }) => name))
  const production = Object.keys(manifest.dependencies)
  const bundled = [
    '@fontsource-variable/inter',
    '@fontsource/bebas-neue',
    '@fontsource/jetbrains-mono',
    '@tanstack/react-virtual',
    'cmdk',
    'framer-motion',
    'lucide-react',
    'react',
    'react-dom',
    'react-markdown',
    'tailwindcss',
    'uplot',
    'zustand',
  ]
  expect([...production, ...bundled, 'electron', 'SQLite', 'Skia'].filter((name) => !names.has(name))).toEqual([])
  expect(['vite', 'vitest', 'typescript', '@playwright/test', 'bullmq'].filter((name) => names.has(name))).toEqual([])
})

test('on the real host it says what runs, and what one copies is the same', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const host = await startHost()
  try {
    await page.goto(host.link)
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'About Callboard' }).click()
    await expect(page).toHaveTitle('About Callboard')
    const facts = page.getByRole('region', { name: 'This Callboard' })
    await expect(facts).toContainText(`Version${manifest.version}`)
    await expect(facts).toContainText('HostIn the browser')
    await expect(facts).toContainText(`Node.js${process.versions.node}`)
    await facts.getByRole('button', { name: 'Copy for a report' }).click()
    await expect(facts.getByRole('button', { name: 'Copied' })).toBeVisible()
    const copied = await page.evaluate<string>('navigator.clipboard.readText()')
    expect(copied).toContain(`Version: ${manifest.version}\nHost: In the browser\nNode.js: ${process.versions.node}\n`)
    await facts.getByRole('button', { name: 'MIT licence' }).click()
    await expect(page.getByRole('region', { name: 'Licence of Callboard' })).toContainText(
      'Permission is hereby granted',
    )
    await expectNoViolations(page)
  } finally {
    await host.close()
  }
})

test('a part is found by its name or its licence, and its text unfolds', async ({ page }) => {
  await openAbout(page)
  await search(page).fill('gpl-2.0')
  await expect(parts(page).getByRole('button')).toHaveText([/^FFmpeg/, /^LAME/, /^x264/, /^x265/])
  await search(page).fill('react-dom')
  await row(page, /^react-dom /).click()
  const { parts: all, texts } = list()
  const text = texts[all.find(({ name }) => name === 'react-dom')?.text ?? -1] ?? ''
  await expect(page.getByRole('region', { name: 'Licence of react-dom' })).toHaveText(text, { useInnerText: true })
  await expectNoViolations(page)
  await row(page, /^react-dom /).click()
  await expect(page.getByRole('region', { name: 'Licence of react-dom' })).toHaveCount(0)
  await search(page).fill('no such part')
  await expect(page.getByText('No part is called that')).toBeVisible()
})

test('by keyboard one comes to the list, through it and to its end', async ({ page }) => {
  await openAbout(page)
  await tabTo(page, /^Copy for a report$/)
  await tabTo(page, /^MIT licence$/)
  await page.keyboard.press('Tab')
  await expect(search(page)).toBeFocused()
  await page.keyboard.press('Tab')
  const rows = parts(page).getByRole('listitem')
  await expect(rows.first().getByRole('button')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(rows.nth(1).getByRole('region')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(rows.nth(1).getByRole('region')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(rows.nth(1).getByRole('button')).toBeFocused()
  for (let press = 0; press < 40; press++) await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-index="41"] button')).toBeFocused()
  await expect(page.locator(':focus')).toBeInViewport()
  await page.keyboard.press('End')
  await expect(page.locator(`[data-index="${list().parts.length - 1}"] button`)).toBeFocused()
  await expect(page.locator(':focus')).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(page.locator('[data-index="0"] button')).toBeFocused()
})

test('the texts come when they are wanted, and not before', async ({ page }) => {
  const journal = createDemoJournal()
  const host = await scriptedHost(page, { journal, answer: screenAnswers(journal, 0) })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(host.url)
  await expect(page.getByRole('button', { name: 'Produce' })).toBeVisible()
  const ofAbout = () => asked.filter((path) => /licences\.json|about-screen/.test(path))
  expect(ofAbout()).toEqual([])
  await page.keyboard.press('Control+k')
  await page.keyboard.type('about')
  await page.getByRole('option', { name: 'About Callboard' }).click()
  await expect(parts(page).getByRole('listitem').first()).toBeVisible()
  expect(ofAbout()).toHaveLength(2)
})

test('a list that cannot be read says so, and is read at the next try', async ({ page }) => {
  const journal = createDemoJournal()
  const host = await scriptedHost(page, { journal, answer: screenAnswers(journal, 0) })
  let down = true
  await page.route('**/licences.json', (route) => (down ? route.abort() : route.fallback()))
  await page.goto(`${host.url}#/about`)
  const trouble = page.getByRole('alert').filter({ hasText: 'The list of parts could not be read.' })
  await expect(trouble).toBeVisible()
  await expectNoViolations(page)
  down = false
  await trouble.getByRole('button', { name: 'Try again' }).click()
  await expect(parts(page).getByRole('listitem').first()).toBeVisible()
})
