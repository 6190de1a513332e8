import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Names in a bill that are the package itself. */
const OWN = new Set(['canvas', 'skia-fontations'])

/** What the bill forgets to say, as the crates' own repositories have it. @type {Readonly<Record<string, string>>} */
const UNSAID = {
  anstyle: 'MIT OR Apache-2.0',
  clap: 'MIT OR Apache-2.0',
  clap_builder: 'MIT OR Apache-2.0',
  clap_lex: 'MIT OR Apache-2.0',
  'cxxbridge-cmd': 'MIT OR Apache-2.0',
  strsim: 'MIT',
}

/**
 * What a package with a binary says is inside it: its bill of materials (CycloneDX, `*.cdx.json`).
 *
 * @param {string} folder of the package
 * @returns {{ name: string, version: string, licence: string | null, home: string | null }[]} empty where it has none
 */
export function billOfMaterials(folder) {
  const file = readdirSync(folder).find((name) => name.endsWith('.cdx.json'))
  if (!file) return []
  /** @type {{ components?: any[] }} */
  const { components = [] } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return components
    .filter(({ type, name }) => type !== 'file' && !OWN.has(name))
    .map(({ name, version, licenses, purl }) => ({
      name,
      version: readable(version ?? ''),
      licence: saidLicence(licenses ?? []) ?? UNSAID[name] ?? null,
      home: new URL(purl ?? 'pkg:none').searchParams.get('repository_url'),
    }))
}

/** A commit's hash is shortened as Git does. @type {(version: string) => string} */
const readable = (version) => (/^[0-9a-f]{40}$/.test(version) ? version.slice(0, 12) : version)

/** @type {(licenses: any[]) => string | null} */
function saidLicence(licenses) {
  const said = licenses.flatMap(({ expression, license }) => expression ?? license?.id ?? [])
  return said.length > 1 ? said.map((each) => `(${each})`).join(' AND ') : (said[0] ?? null)
}
