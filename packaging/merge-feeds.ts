import { parse, stringify } from 'yaml'
import { z } from 'zod'

/** A list of packages of one version, as electron-builder writes it for electron-updater. */
const feedSchema = z.looseObject({
  version: z.string(),
  files: z.array(z.looseObject({ url: z.string() })).min(1),
})

/**
 * Joins lists that were made on several machines for one system.
 *
 * The updater chooses among `files` by the architecture in their names. All else is the first list's.
 *
 * @param texts in YAML
 * @throws Error where one is no such list, or they are of different versions
 */
export function mergeFeeds(texts: readonly string[]): string {
  const feeds = texts.map((text) => feedSchema.parse(parse(text)))
  const [first] = feeds
  const versions = new Set(feeds.map(({ version }) => version))
  if (!first || versions.size !== 1) throw new Error(`Lists of versions ${[...versions].join(', ')} cannot be one`)
  return stringify({ ...first, files: feeds.flatMap(({ files }) => files) })
}
