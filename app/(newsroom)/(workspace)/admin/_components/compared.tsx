import { CellNote } from '#components/ui/table'

export const EFFECT_LABELS = { new: '新增', changed: '修改', same: '已有，不动' } as const

/** A value, with the one before it when they differ. */
export function Compared({
  now,
  before,
}: {
  now: string | null
  before: string | null | undefined
}) {
  const differs = before !== undefined && (before ?? '') !== (now ?? '')
  return (
    <>
      {now}
      {differs && <CellNote>原来：{before || '空'}</CellNote>}
    </>
  )
}
