import type * as E from 'electron'
import { type SchemeHandler, schemes } from '../chromium/schemes.ts'
import { loud, refuse } from '../core/loud.ts'
import { requireReady, runtime } from '../core/runtime.ts'

class Protocol
  implements Pick<E.Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>
{
  registerSchemesAsPrivileged(list: E.CustomScheme[]): void {
    if (runtime.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges = {} } of list) {
      if (!privileges.standard || !privileges.secure || !privileges.supportFetchAPI) {
        refuse(`the scheme ${scheme} must be standard, secure and supportFetchAPI: here it is so in any case`)
      }
      schemes.set(scheme, { handler: undefined, serviceWorkers: privileges.allowServiceWorkers === true })
    }
  }

  handle(scheme: string, handler: SchemeHandler): void {
    requireReady('protocol.handle')
    const entry = schemes.get(scheme) ?? refuse(`the scheme ${scheme} was not registered before ready`)
    if (entry.handler) throw new Error(`Failed to register protocol: ${scheme}`)
    entry.handler = handler
  }

  unhandle(scheme: string): void {
    const entry = schemes.get(scheme)
    if (entry) entry.handler = undefined
  }

  isProtocolHandled(scheme: string): boolean {
    return schemes.get(scheme)?.handler !== undefined
  }
}

export const protocol = loud('protocol', new Protocol())
