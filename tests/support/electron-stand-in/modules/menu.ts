import type * as E from 'electron'
import { EVENTS, type EventName } from '../core/event-names.ts'
import { loud, refuse } from '../core/loud.ts'
import { LoudEmitter } from '../core/loud-emitter.ts'
import { LoudObject } from '../core/loud-object.ts'
import { standsFor } from '../core/stands-for.ts'
import { app } from './app.ts'
import { findWindow } from './windows.ts'

type Template = Parameters<typeof E.Menu.buildFromTemplate>[0]

/** An item of a menu. A test plays the person by `click()`; accelerators do not fire. */
export class MenuItem
  extends LoudObject
  implements
    Pick<
      E.MenuItem,
      'id' | 'label' | 'sublabel' | 'type' | 'enabled' | 'visible' | 'checked' | 'accelerator' | 'toolTip' | 'click'
    >
{
  id: string
  label: string
  sublabel: string
  type: E.MenuItem['type']
  role?: NonNullable<E.MenuItem['role']>
  enabled: boolean
  visible: boolean
  checked: boolean
  accelerator: string | null
  toolTip: string
  submenu?: E.Menu
  click: () => void

  constructor(options: E.MenuItemConstructorOptions) {
    super('MenuItem')
    if (options.label === undefined && options.role === undefined && options.type !== 'separator') {
      throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
    }
    this.id = options.id ?? ''
    this.label = options.label ?? options.role ?? ''
    this.sublabel = options.sublabel ?? ''
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    if (options.role !== undefined) this.role = options.role as NonNullable<E.MenuItem['role']>
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.accelerator = options.accelerator ?? null
    this.toolTip = options.toolTip ?? ''
    if (options.submenu) this.submenu = menuOf(options.submenu)
    this.click = () => this.#clicked(options.click)
  }

  #clicked(click: E.MenuItemConstructorOptions['click']): void {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    const focused = findWindow((entry) => entry.isFocused())?.window
    if (click) click(standsFor<E.MenuItem>(this), focused, {})
    else if (this.role === 'quit') app.quit()
    else if (this.role !== undefined) refuse(`the menu role ${this.role} is not modelled`)
  }
}

function menuOf(submenu: NonNullable<E.MenuItemConstructorOptions['submenu']>): E.Menu {
  return Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu
}

let applicationMenu: E.Menu | null = null

class MenuClass extends LoudEmitter<EventName<'Menu'>> implements Pick<E.Menu, 'items' | 'append' | 'getMenuItemById'> {
  items: E.MenuItem[] = []

  constructor() {
    super('Menu', EVENTS.Menu)
  }

  static buildFromTemplate(template: Template): E.Menu {
    if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array')
    const menu = new MenuClass()
    for (const given of template) {
      const item: unknown = given
      const made = item instanceof MenuItem ? item : new MenuItem(given as E.MenuItemConstructorOptions)
      menu.append(standsFor<E.MenuItem>(made))
    }
    return standsFor<E.Menu>(menu)
  }

  static setApplicationMenu(menu: E.Menu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): E.Menu | null {
    return applicationMenu
  }

  append(item: E.MenuItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): E.MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

export const Menu = loud('Menu', MenuClass)
