import type { Cut } from './cut-table.ts'
import { formatOverBounds } from './over-bounds.ts'
import type { Pasted } from './pasted.ts'

/** What is written of a paste, and the tables that its lines can be. */
export interface Left {
  words: string
  cuts: readonly Cut[]
}

export function leftOf(pasted: Pasted, missing: number): Left | null {
  const words = formatLeft(pasted, missing)
  const cuts = (pasted.over ?? []).flatMap(({ cut }) => cut ?? [])
  return words === null ? null : { words, cuts }
}

/** What of a paste could not come along as it was, in words; null when all did. `missing`: pictures without a file. */
export function formatLeft(
  { rows, over = [], cut = 0, merged, deleted }: Omit<Pasted, 'blocks' | 'pictures'>,
  missing: number,
): string | null {
  const named = over.reduce((sum, table) => sum + table.rows, 0)
  const parts = [
    missing > 0 &&
      `有 ${missing} 张图片没有带进来，位置都留着：请在原处把图片存成文件，在下面逐张补上。`,
    ...over.map(({ size }) => formatOverBounds(size)),
    rows > named && '排不成表格的，已变成文字，一行一段。',
    cut > 0 && `太长，最后 ${cut} 段没有带进来，请分开粘贴。`,
    merged > 0 && `表格里合并的 ${merged} 个单元格已拆开，字在左上的一格，请核对。`,
    deleted > 0 && '原稿里标成删除的文字没有带进来。',
  ]
  return parts.filter(Boolean).join('') || null
}
