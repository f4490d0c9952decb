import { useMemo, type RefObject } from 'react'
import { flushSync } from 'react-dom'

import { useShortcuts } from '#components/form/use-shortcuts'
import type { CheckItem } from '#db/states'

import type { Decision } from '../../_lib/decisions.ts'
import { REASON_FIELD } from './reason-field.tsx'

export const DECISION_KEYS = {
  approve: 'a',
  schedule: 't',
  return: 'r',
} as const satisfies Partial<Record<Decision, string>>

/**
 * The keys of a decision. A letter decides nothing by itself: it chooses, and leads to what is left to do; Enter
 * there, or Ctrl+Enter from anywhere, sends.
 */
export function useDecisionKeys(
  frame: HTMLFormElement | null,
  {
    decisions,
    choose,
    button,
    send,
    checks,
    tick,
  }: {
    decisions: readonly Decision[]
    choose: (decision: Decision) => void
    button: RefObject<HTMLButtonElement | null>
    send: () => void
    /** What can be ticked now, by its place in the list. */
    checks: readonly CheckItem[]
    tick: (item: CheckItem) => void
  },
): void {
  const choosing = (decision: Decision, lead: () => void) => () => {
    if (!decisions.includes(decision)) return
    // What it leads to is drawn for this decision alone.
    flushSync(() => choose(decision))
    lead()
  }
  useShortcuts(
    {
      'ctrl+Enter': send,
      [DECISION_KEYS.approve]: choosing('approve', () => button.current?.focus()),
      [DECISION_KEYS.schedule]: choosing('schedule', () =>
        // In the field of the day the figures would be a date and no ticks.
        frame?.querySelector<HTMLElement>('[name="checks[]"]:not(:checked), [name="day"]')?.focus(),
      ),
      [DECISION_KEYS.return]: choosing('return', () =>
        document.getElementById(REASON_FIELD)?.focus(),
      ),
      ...Object.fromEntries(checks.map((item, index) => [index + 1, () => tick(item)])),
    },
    useMemo(() => ({ current: frame }), [frame]),
  )
}
