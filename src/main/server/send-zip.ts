import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ExportView } from '../../shared/contract/command-table/export-commands.ts'
import { checkZipSize, exportZip } from '../export/export-zip.ts'

/** Characters that a header's extended value may hold as they are (RFC 8187, 3.2.1). */
const encodeValue = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** A file's name for `Content-Disposition`: in any script, and in plain letters for whoever cannot read that. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w .()-]+/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeValue(name)}`
}

/**
 * Sends an export as a zip, as a stream. A client that goes away, or a file that cannot be read, cuts the answer off:
 * a browser then says that the download failed.
 *
 * @throws CallboardError `EXPORT_TOO_LARGE` before anything is sent
 */
export async function sendZip(response: ServerResponse, plan: ExportView, head: boolean): Promise<void> {
  checkZipSize(plan)
  response.writeHead(200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': attachment(`${plan.folder}.zip`),
    'Cache-Control': 'no-store',
  })
  if (head) response.end()
  else await pipeline(Readable.from(exportZip(plan), { objectMode: false }), response).catch(() => response.destroy())
}
