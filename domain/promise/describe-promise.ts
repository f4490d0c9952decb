import type { PromiseLamp, PromiseState } from '#db/promise-states'
import type { IsoDay } from '#lib/dates'
import { PROMISE_LAMP_LABELS } from '#lib/promise-labels'
import type { Standing, Tone } from '#lib/proposal-standing'

import { daysOver, lampOf } from './promise-state.ts'

const TONES: Readonly<Record<PromiseLamp, Tone>> = {
  ahead: 'now',
  near: 'soon',
  overdue: 'late',
  kept: 'done',
  'broken-off': 'waiting',
  raised: 'done',
  superseded: 'waiting',
}

/** The lamp of a promise in words: 未到期, 超期 9 天, 已兑现. */
export function describePromise(
  promise: { state: PromiseState; dueOn: IsoDay },
  today: IsoDay,
): Standing {
  const lamp = lampOf(promise, today)
  const label = PROMISE_LAMP_LABELS[lamp]
  const words = lamp === 'overdue' ? `${label} ${daysOver(promise, today)} 天` : label
  return { tone: TONES[lamp], words }
}
