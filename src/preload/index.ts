import { contextBridge, ipcRenderer } from 'electron'
import { createDesktopApi } from './desktop-api.ts'

contextBridge.exposeInMainWorld('callboard', createDesktopApi(ipcRenderer, process.platform))
