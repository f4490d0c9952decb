export const EFFECT_WORDS = { new: '新增', changed: '修改', same: '已有，不动' } as const

/** A value, with what stood there before when that was another. */
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
      {differs && <small>原来：{before || '空'}</small>}
    </>
  )
}
