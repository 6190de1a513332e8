/** Windows shows notifications only of apps that name themselves; installers register the same name (electron-builder.config.ts). */
export const APP_ID = 'app.callboard'

/** As people read it. */
export const APP_NAME = 'Callboard'
