import { formatPlace } from '#domain/roster/row-place'

import { UnreadSheets } from '../../_components/unread-sheets.tsx'
import type { PlannedSheet } from '../_lib/planned-sheet.ts'
import { RowFates, type RowHeads } from './row-fates.tsx'

interface PlannedRowsProps {
  shown: PlannedSheet
  caption: string
  heads?: RowHeads
}

/** Which column was taken for which, and what would become of each row. */
export function PlannedRows({
  shown: { rows, mapped, unused, leftOut, unread },
  caption,
  heads,
}: PlannedRowsProps) {
  return (
    <>
      <UnreadSheets sheets={unread} />
      <p className="text-ink-2">
        列是这样认的：
        {mapped
          .map(({ name, header }) => (name === header ? name : `${header} 当作 ${name}`))
          .join('、')}
        。{unused.length > 0 && `没有用到的列：${unused.join('、')}。`}
        {leftOut.length > 0 &&
          `${leftOut.map(formatPlace).join('、')}是合计、小标题或说明，没有算进来。`}
      </p>
      <RowFates rows={rows} caption={caption} {...(heads ? { heads } : {})} />
    </>
  )
}
