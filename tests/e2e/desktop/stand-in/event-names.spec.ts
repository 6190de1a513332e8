import { expect, test } from '@playwright/test'
import { EVENTS } from '../../../support/electron-stand-in/core/event-names.ts'
import { declaredEvents } from '../../../support/electron-stand-in/declared-events.ts'

test('every event that the stand-in knows is one that Electron declares', () => {
  const eventsOf = declaredEvents()
  const unknown = Object.entries(EVENTS).flatMap(([className, events]) => {
    const declared = eventsOf(className)
    return events.filter((event) => !declared.has(event)).map((event) => `${className} ${event}`)
  })
  expect(unknown).toEqual([])
})

test('the declarations are read, so that a misspelt event would be found', () => {
  const eventsOf = declaredEvents()
  expect(eventsOf('WebContents')).toContain('did-finish-load')
  expect(eventsOf('BrowserWindow')).toContain('ready-to-show')
  expect(eventsOf('WebContents')).not.toContain('did-finnish-load')
})
