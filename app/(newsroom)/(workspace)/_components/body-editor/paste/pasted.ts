import type { BodyBlock } from '#domain/article/body'

import type { Cut } from './cut-table.ts'
import type { TableSize } from './over-bounds.ts'

export interface PastedPicture {
  /** How many blocks are above it. */
  after: number
  /** Its `data:` address; null for a picture of elsewhere, which only its file could bring. */
  source: string | null
}

/** What a clipboard's markup holds for copy, and what of it could not come along. */
export interface Pasted {
  blocks: BodyBlock[]
  pictures: PastedPicture[]
  /** Rows of tables with several cells, each now a paragraph. */
  rows: number
  /** Tables among them that were too large to stay one; missing where none was. */
  over?: { size: TableSize; rows: number; cut?: Cut }[]
  /** Blocks beyond the most that are taken; missing where there were none. */
  cut?: number
  /** Cells of tables that were one over several. */
  merged: number
  /** Passages that Word shows as struck out. */
  deleted: number
}
