import { expect, test, vi } from 'vitest'
import { denyPermissions } from '../../../../../src/main/desktop/guards/permissions.ts'

type Details = { isMainFrame: boolean; requestingUrl: string }

function setUp() {
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
  }
  denyPermissions(session)
  const request = session.setPermissionRequestHandler.mock.calls[0]?.[0]
  const check = session.setPermissionCheckHandler.mock.calls[0]?.[0]
  const device = session.setDevicePermissionHandler.mock.calls[0]?.[0]
  return {
    device,
    both: (permission: string, details: Details) => {
      const answer = vi.fn()
      request(null, permission, answer, details)
      return [answer.mock.calls[0]?.[0], check(null, permission, 'app://callboard', details)]
    },
  }
}

const ours = { isMainFrame: true, requestingUrl: 'app://callboard/index.html' }

test.each(['notifications', 'media', 'geolocation', 'clipboard-read', 'openExternal', 'midi', 'hid', 'unknown'])(
  '%s is denied, to our own page too',
  (permission) => {
    expect(setUp().both(permission, ours)).toEqual([false, false])
  },
)

test('our page may fill the screen, to show a trailer', () => {
  expect(setUp().both('fullscreen', ours)).toEqual([true, true])
})

test('our page may put text on the clipboard, and never read it', () => {
  expect(setUp().both('clipboard-sanitized-write', ours)).toEqual([true, true])
  expect(setUp().both('clipboard-read', ours)).toEqual([false, false])
})

test('nobody else may', () => {
  expect(setUp().both('fullscreen', { ...ours, isMainFrame: false })).toEqual([false, false])
  expect(setUp().both('fullscreen', { ...ours, requestingUrl: 'https://example.com/' })).toEqual([false, false])
})

test('no device is given away', () => {
  expect(setUp().device({ deviceType: 'usb' })).toBe(false)
})
