// The types of what the tests of supply and licences use of scripts/lib, which is plain JavaScript.

declare module '*/scripts/lib/supply.mjs' {
  type Manifest = Readonly<Record<string, unknown>>
  interface Lock {
    readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  }
  export function inexactVersions(manifest: Manifest): string[]
  export function lockDiffers(manifest: Manifest, lock: Lock): string[]
  export function unsureSources(lock: Lock): string[]
  export function unexplainedScripts(
    manifest: Manifest,
    lock: Lock,
    reasons?: Readonly<Record<string, string>>,
  ): string[]
}

declare module '*/scripts/lib/licences/spdx.mjs' {
  type Licence = { id: string } | { all: Licence[] } | { any: Licence[] }
  export function parseLicence(expression: string): Licence | null
  export function refusedOf(licence: Licence, allowed: (id: string) => boolean): string[]
  export function idsOf(licence: Licence): string[]
}

declare module '*/scripts/lib/licences/judge.mjs' {
  interface Stated {
    readonly name: string
    readonly version: string
    readonly licence: string | null
  }
  export function troubleWith(part: Stated, use: { shipped: boolean }): string | null
}

declare module '*/scripts/lib/licences/lock-entries.mjs' {
  interface LockEntry {
    readonly folder: string
    readonly name: string
    readonly version: string
    readonly licence: string | null
    readonly shipped: boolean
  }
  export function lockEntries(lock: { readonly packages: Readonly<Record<string, unknown>> }): LockEntry[]
}

declare module '*/scripts/lib/licences/policy.mjs' {
  export const EXCEPTIONS: readonly { licence: string; parts: readonly string[]; because: string }[]
}

declare module '*/scripts/lib/licences/inside.mjs' {
  interface Inner {
    readonly name: string
    readonly licence: string
    readonly mark: string
  }
  export const INSIDE: Readonly<Record<string, readonly Inner[]>>
  export const COPYLEFT_MARKS: readonly string[]
}

declare module '*/scripts/lib/licences/parts.mjs' {
  export interface Part {
    readonly name: string
    readonly version: string
    readonly licence: string | null
    readonly within: string | null
    readonly home: string | null
    readonly text: string | null
  }
  export function shippedParts(bundled: readonly string[]): Part[]
}

declare module '*/scripts/lib/licences/list-file.mjs' {
  export function listFile(
    parts: readonly { readonly name: string; readonly text: string | null }[],
    own: string,
  ): {
    own: number
    parts: readonly { readonly name: string; readonly text: number | null }[]
    texts: readonly string[]
  }
}

declare module '*/scripts/lib/licences/vite-plugin.mjs' {
  import type { Plugin } from 'vite'
  export function licenceList(): Plugin
}
