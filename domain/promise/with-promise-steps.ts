import type { PromiseState } from '#db/promise-states'
import { formatDay, type IsoDay } from '#lib/dates'
import { PROMISE_STATE_LABELS } from '#lib/promise-labels'

import type { DatedStep } from '../matter/arrange-steps.ts'

interface DatedPromise {
  unit: string
  words: string
  dueOn: IsoDay
  state: PromiseState
  endWords: string | null
  madeOn: IsoDay
  endedOn: IsoDay | null
}

/** What happened to a matter, and what was promised of it and how that ended, the latest first. */
export function withPromiseSteps(
  steps: readonly DatedStep[],
  promises: readonly DatedPromise[],
): DatedStep[] {
  // Of one day, a promise comes after the answer in which it stands, and its end after that.
  const ends = promises.flatMap(({ unit, words, state, endWords, endedOn }) =>
    endedOn === null
      ? []
      : [
          {
            day: endedOn,
            title: `${unit}的承诺${PROMISE_STATE_LABELS[state]}`,
            note: endWords ?? words,
          },
        ],
  )
  const begun = promises.map(({ unit, words, dueOn, madeOn }) => ({
    day: madeOn,
    title: `记下${unit}的承诺`,
    note: `${words}，${formatDay(dueOn)}前`,
  }))
  return [...ends, ...begun, ...steps].toSorted((a, b) => b.day.localeCompare(a.day))
}
