import { MOVER_KINDS, type MoverKind } from '#db/matter-states'
import { MOVER_KIND_LABELS } from '#lib/matter-labels'

/** By whom the proposals are moved that a sheet writes, or would write without the rows that are wrong. */
export function formatKinds(kinds: Readonly<Record<MoverKind, number>>, isRight: boolean): string {
  const parts = MOVER_KINDS.filter((kind) => kinds[kind] > 0).map(
    (kind) => `${MOVER_KIND_LABELS[kind]} ${kinds[kind]} 件`,
  )
  if (parts.length === 0) return ''
  return `${isRight ? '其中' : '对的行里有'}${parts.join('、')}。`
}
