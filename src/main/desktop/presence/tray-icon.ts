import { Menu, type NativeImage, nativeImage, Tray } from 'electron'
import type { TrayIcon } from './tray.ts'
import { type TrayActions, trayMenu } from './tray-menu.ts'
import { drawTrayPicture, type TrayLook } from './tray-picture.ts'

/** In device-independent pixels. Linux panels are taller, and scale down better than up. */
const SIZE = process.platform === 'linux' ? 32 : 16
const SCALES = [1, 2] as const

function pictureOf(look: TrayLook): NativeImage {
  const template = process.platform === 'darwin'
  const image = nativeImage.createEmpty()
  for (const scaleFactor of SCALES) {
    const buffer = drawTrayPicture(SIZE * scaleFactor, look, template)
    image.addRepresentation({ scaleFactor, buffer })
  }
  image.setTemplateImage(template)
  return image
}

/** Puts an icon into the system's tray. Keep what is returned: a tray that nothing refers to goes away. */
export function createTrayIcon(actions: TrayActions): TrayIcon & { destroy(): void } {
  const tray = new Tray(pictureOf({ state: 'idle', fraction: null }))
  // Where the desktop has clicks of its own for an icon; everywhere, the menu opens the window as well.
  tray.on('click', actions.open)
  return {
    setPicture: (look) => tray.setImage(pictureOf(look)),
    setMenu: (status) => tray.setContextMenu(Menu.buildFromTemplate(trayMenu(status, actions))),
    setToolTip: (text) => tray.setToolTip(text),
    setTitle: (text) => {
      if (process.platform === 'darwin') tray.setTitle(text)
    },
    destroy: () => tray.destroy(),
  }
}
