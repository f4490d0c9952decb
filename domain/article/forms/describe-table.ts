import { wholeAddress } from '#lib/body/link-address'
import { partsOfTable } from '#lib/body/tables'

import { linksOfBlock } from '../body-links.ts'
import { cellText, type Table, type TableRow } from '../body-table.ts'

const textsOf = ({ content }: TableRow): string[] => content.map(cellText)

/** A table as programs read it: its words by rows, and its links, whole. */
export function describeTable(table: Table, siteAddress: string) {
  const { head, rows } = partsOfTable(table)
  return {
    kind: 'table' as const,
    caption: table.attrs.caption ?? null,
    header: head && textsOf(head),
    rows: rows.map(textsOf),
    links: linksOfBlock(table).map(({ text, href }) => ({
      text,
      url: wholeAddress(href, siteAddress),
    })),
  }
}
