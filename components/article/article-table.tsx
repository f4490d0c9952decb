import type { Table } from '#domain/article/body-table'
import { partsOfTable } from '#lib/body/tables'

import { ArticleWords } from './article-words.tsx'

/** More columns than these seldom have room on a phone. */
const NARROW = 3

/**
 * A table in a box of its own, which scrolls sideways where the page is too narrow for it, also by keys.
 * `data-say`: what is heard before a row when the page is read aloud.
 */
export function ArticleTable({ table }: { table: Table }) {
  const { head, rows } = partsOfTable(table)
  const { caption } = table.attrs
  const first = caption === undefined ? '表。' : ''
  return (
    <div
      className="table-box"
      role="group"
      aria-label={caption === undefined ? '表格' : `表格：${caption}`}
      tabIndex={0}
      data-wide={rows[0] && rows[0].content.length > NARROW ? '' : undefined}
    >
      <table>
        {caption !== undefined && <caption data-say="表：">{caption}</caption>}
        {head && (
          <thead>
            <tr data-say={`${first}表头，`}>
              {head.content.map(({ content }, place) => (
                <th key={place} scope="col">
                  <ArticleWords words={content} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, line) => (
            // Rows of one revision never move.
            <tr key={line} data-say={`${head || line > 0 ? '' : first}第${line + 1}行，`}>
              {row.content.map(({ content }, place) => (
                <td key={place}>
                  <ArticleWords words={content} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
