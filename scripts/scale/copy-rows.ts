import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { Sql } from 'postgres'

export type Cell = string | number | null | readonly string[]

/** Streams rows into a table by COPY; a list becomes an array of PostgreSQL. */
export async function copyRows(
  sql: Sql,
  target: { table: string; columns: readonly string[] },
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const columns = target.columns.join(', ')
  const stream = await sql.unsafe(`copy ${target.table} (${columns}) from stdin`).writable()
  await pipeline(Readable.from(inChunks(rows)), stream)
}

const CHUNK = 256 * 1024

/** Lines of COPY's text format, many in a piece: the stream is asked less often. */
function* inChunks(rows: Iterable<readonly Cell[]>): Generator<string> {
  let chunk = ''
  for (const row of rows) {
    chunk += `${row.map(toText).join('\t')}\n`
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

const ESCAPED: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escape = (text: string) => text.replace(/[\\\n\r\t]/g, (one) => ESCAPED[one] ?? one)

function toText(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'object') {
    return escape(`{${cell.map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`)
  }
  return escape(String(cell))
}
