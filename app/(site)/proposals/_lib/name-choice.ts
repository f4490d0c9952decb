import type { ShownFigures } from '#domain/matter/shown-figures'
import type { ProposalChoice } from '#lib/addresses/proposal-paths'
import { MATTER_STEP_LABELS, MOVER_KIND_LABELS } from '#lib/matter-labels'
import { PROMISED_LABELS } from '#lib/promise-labels'
import { formatClassOrNone, TIMING_LABELS } from '#lib/proposal-standing'

import { filterOf } from './proposal-view.ts'

/** What a list is narrowed to, in words; null for a unit that answers nothing of the session. */
export function nameChoice(
  choice: ProposalChoice | null,
  { byUnit }: Pick<ShownFigures, 'byUnit'>,
): string | null {
  const { step, category, moverKind, resultClass, unitId, timing, promised } = filterOf(choice)
  if (step) return MATTER_STEP_LABELS[step]
  if (category !== undefined) return category
  if (moverKind) return `${MOVER_KIND_LABELS[moverKind]}提案`
  if (resultClass) return formatClassOrNone(resultClass)
  if (promised) return `承诺${PROMISED_LABELS[promised]}`
  if (timing) return TIMING_LABELS[timing]
  if (unitId !== undefined) return byUnit.find((unit) => unit.unitId === unitId)?.name ?? null
  return '全部'
}
