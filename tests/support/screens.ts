import type { Locator, Page } from '@playwright/test'
import { atRest } from './at-rest.ts'
import { createDemoJournal, type DemoJournal } from './demo-shows.ts'
import { logHost } from './log-host.ts'
import { screenAnswers } from './screen-answers.ts'
import { busyJournal, LUNAR_LINES, lunarJournal, SCREENS_NOW, SHOW_STATES } from './screen-shows.ts'
import type { ScriptedHost, ScriptedHostOptions } from './scripted-host.ts'

/** A screen of Callboard in one of its states, and how a person gets it on screen. */
export interface Screen {
  /** What is seen: unique, and good as a test's name. */
  readonly name: string
  /** Opens it, and resolves when it is there. Pictures are grey unless `options` has some. */
  open(page: Page, options?: Partial<ScriptedHostOptions>): Promise<void>
}

interface Scene {
  readonly journal: () => DemoJournal
  readonly hash: string
  /** How many shows the history has; 24 unless told. */
  readonly history?: number
  readonly host?: Partial<ScriptedHostOptions>
  /** What a person does before the screen is as it is meant, and what is then seen. */
  readonly act?: (page: Page, host: ScriptedHost) => Promise<void>
  readonly seen: (page: Page) => Locator
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name }).first()
const dialog = (name: string | RegExp) => (page: Page) => page.getByRole('dialog', { name })
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

const scene = (name: string, { journal, hash, history, host, act, seen }: Scene): Screen => ({
  name,
  async open(page, options) {
    await page.clock.setFixedTime(SCREENS_NOW)
    const told = journal()
    const answer = screenAnswers(told, SCREENS_NOW, history)
    const scripted = await logHost(page, { journal: told, lines: LUNAR_LINES, answer, ...host, ...options })
    await page.goto(`${scripted.url}#/${hash}`)
    await act?.(page, scripted)
    // Where the pointer was is no longer where something is to be told.
    await page.mouse.move(0, 0)
    await seen(page).waitFor()
    await atRest(page)
  },
})

const shows = (hash: string, view: string): Screen[] =>
  Object.entries(SHOW_STATES).map(([state, journal]) =>
    scene(`${view} of a show ${state}`, { journal, hash, seen: (page) => page.getByRole('heading', { level: 1 }) }),
  )

const more = (entry: RegExp) => async (page: Page) => {
  await press(/^More$/)(page)
  await page.getByRole('menuitem', { name: entry }).click()
}

const DOSSIER = Buffer.from(`# Ines Varga

*The Commander, 41*

## Background

She once landed a ship with no wings.

## Voice

- “I round up.”
`)

/** Every screen in every state: what is looked at, and searched for what keeps people out. */
export const SCREENS: readonly Screen[] = [
  scene('the first start', { journal: createDemoJournal, hash: '', history: 0, seen: heading(/^Pitch a show/) }),
  scene('Home before the host has told anything', {
    journal: createDemoJournal,
    hash: '',
    host: { silent: true },
    seen: heading(/^Pitch a show/),
  }),
  scene('Home with shows in every state', { journal: busyJournal, hash: '', seen: heading('Finished') }),
  ...shows('run/r0', 'the stage'),
  ...shows('run/r0?view=timeline', 'the timeline'),
  scene('an open step', { journal: lunarJournal, hash: 'run/r0/character-dossier', seen: heading('The Lunar Job') }),
  scene('a show that is not there', { journal: createDemoJournal, hash: 'run/none', seen: heading(/./) }),
  scene('the log', {
    journal: lunarJournal,
    hash: 'run/r0?view=logs',
    seen: (page) => page.getByText('frame 15 of 96').last(),
  }),
  scene('the log, searched', {
    journal: lunarJournal,
    hash: 'run/r0?view=logs&find=painter',
    act: (page) => page.getByRole('row').filter({ hasText: 'stopped answering' }).click(),
    seen: (page) => page.getByText('What now'),
  }),
  scene('a log in which nothing is found', {
    journal: lunarJournal,
    hash: 'run/r0?view=logs&find=zeppelin',
    seen: (page) => page.getByText(/^No line/).first(),
  }),
  scene('the panel', {
    journal: busyJournal,
    hash: 'run/r0',
    act: press(/^Background tasks/),
    seen: dialog('Background tasks'),
  }),
  scene('the panel with nothing in it', {
    journal: createDemoJournal,
    hash: '',
    act: press(/^Background tasks/),
    seen: dialog('Background tasks'),
  }),
  scene('a replay', {
    journal: SHOW_STATES.finished,
    hash: 'replay/r0',
    seen: (page) => page.getByRole('slider', { name: 'Position in the show' }),
  }),
  scene('the gallery at the trailer', {
    journal: SHOW_STATES.finished,
    hash: 'run/r0',
    act: press(/^Gallery$/),
    seen: dialog('The Lunar Job, trailer'),
  }),
  scene('the gallery at a portrait', {
    journal: SHOW_STATES.finished,
    hash: 'run/r0',
    act: press(/^Ines Varga.*open the portrait$/),
    seen: dialog('Ines Varga, portrait'),
  }),
  scene('a dossier', {
    journal: SHOW_STATES.finished,
    hash: 'run/r0',
    host: { artifact: (id) => (id.endsWith('.text') ? { body: DOSSIER, mime: 'text/markdown' } : null) },
    act: press(/^Read all$/),
    seen: heading('Background'),
  }),
  scene('the question before a step is made again', {
    journal: SHOW_STATES.finished,
    hash: 'run/r0',
    act: press(/^Make all 6 portraits again$/),
    seen: (page) => page.getByRole('region', { name: 'Made again' }),
  }),
  scene('the question before one person’s pieces are made again', {
    journal: SHOW_STATES.finished,
    hash: 'run/r0',
    act: press(/^Make what is of Ruth Okafor again$/),
    seen: (page) => page.getByRole('region', { name: 'Made again' }),
  }),
  scene('the question before a show is deleted', {
    journal: SHOW_STATES.finished,
    hash: 'run/r0',
    act: more(/^Delete the show/),
    seen: dialog('Delete this show?'),
  }),
  scene('the question before a show is cancelled', {
    journal: lunarJournal,
    hash: 'run/r0',
    act: press(/^Cancel$/),
    seen: dialog(/./),
  }),
  scene('the search and its commands', {
    journal: busyJournal,
    hash: 'run/r0',
    act: press('Search shows and logs'),
    seen: dialog('Search and commands'),
  }),
  scene('the sheet of shortcuts', {
    journal: busyJournal,
    hash: '',
    act: async (page) => {
      await heading('Finished')(page).waitFor()
      await page.keyboard.press('Escape')
      await page.locator('body').press('?')
    },
    seen: dialog(/shortcuts/i),
  }),
  scene('the settings', { journal: lunarJournal, hash: 'settings', seen: heading('Settings') }),
  scene('what runs, and who else made it', {
    journal: createDemoJournal,
    hash: 'about',
    seen: (page) => page.getByRole('list', { name: 'Parts' }).getByRole('button').first(),
  }),
  scene('a licence', {
    journal: createDemoJournal,
    hash: 'about',
    act: async (page) => {
      await page.getByRole('searchbox').fill('inter')
      await press(/fontsource-variable\/inter/)(page)
    },
    seen: (page) => page.getByText('SIL OPEN FONT LICENSE').first(),
  }),
  scene('the history', { journal: busyJournal, hash: 'history', seen: (page) => page.getByText('24 shows') }),
  scene('an empty history', {
    journal: createDemoJournal,
    hash: 'history',
    history: 0,
    seen: heading('No shows yet'),
  }),
  scene('the timings', { journal: busyJournal, hash: 'timings', seen: (page) => page.locator('canvas').first() }),
  scene('the timings before the first show', {
    journal: createDemoJournal,
    hash: 'timings',
    history: 0,
    seen: heading(/./),
  }),
  scene('a show while the line is down', {
    journal: lunarJournal,
    hash: 'run/r0',
    act: async (page, host) => {
      await heading('The Lunar Job')(page).waitFor()
      await host.breakLine()
    },
    seen: (page) => page.getByText('Reconnecting…').first(),
  }),
  scene('a window without leave', {
    journal: createDemoJournal,
    hash: '',
    host: { refuseWith: 4401 },
    seen: heading(/./),
  }),
  scene('a host that found a fault', {
    journal: busyJournal,
    hash: '',
    host: { warning: 'The database was damaged. What you see is the backup of yesterday.' },
    seen: (page) => page.getByText('The database was damaged.').first(),
  }),
]
