import type { LimitOffer } from '#domain/limit/offer-due-day'
import { formatDay, type IsoDay } from '#lib/dates'
import { LIMIT_UNIT_LABELS } from '#lib/matter-labels'

import type { DueOffer } from '../_components/due-field.tsx'

/** What a limit offers, with its rule in words: 《某县提案办理办法》（3 个月）. */
export function formatOffer(offer: LimitOffer | null): DueOffer | null {
  if (!offer) return null
  const { dueOn, limit } = offer
  return {
    dueOn,
    rule: `《${limit.ruleName}》（${limit.amount} ${LIMIT_UNIT_LABELS[limit.unit]}）`,
  }
}

/** Until when a part may be given back, and by which rule; null where no limit is on. */
export function formatRefuseBy(offer: LimitOffer | null, today: IsoDay): string | null {
  const shown = formatOffer(offer)
  if (!shown) return null
  if (shown.dueOn === null) return `照${shown.rule}退件。`
  const day = formatDay(shown.dueOn)
  return shown.dueOn < today
    ? `照${shown.rule}，${day}以前才能退件，已经过了。`
    : `照${shown.rule}，${day}以前可以退件。`
}
