import type { AssignmentPart, MatterState, ResultClass } from '#db/matter-states'
import { formatDay, type IsoDay } from '#lib/dates'
import { ASSIGNMENT_PART_LABELS, MATTER_STATE_LABELS } from '#lib/matter-labels'
import { comparePunctuality, EARLIER_WORDS, formatClass } from '#lib/proposal-standing'

import type { ShownEvent } from './list-shown-events.ts'

/** One dated thing that happened to a proposal. */
export interface NamedEvent {
  event: ShownEvent | 'answered-earlier' | 'redone'
  day: IsoDay
  state: MatterState
  isFiled: boolean
  unit: string | null
  part: AssignmentPart | null
  dueOn: IsoDay | null
  resultClass: ResultClass | null
}

/** What happened in words, and what is to say of it. */
export function nameStep(step: NamedEvent): { title: string; note: string | null } {
  const { event, day, state, isFiled, unit, part, dueOn, resultClass } = step
  if (event === 'opened') return { title: isFiled ? '立案' : '收到', note: null }
  if (event === 'closed') return { title: MATTER_STATE_LABELS[state], note: null }
  if (event === 'assigned') {
    const title = `交${unit}${part === null ? '' : ASSIGNMENT_PART_LABELS[part]}`
    return { title, note: dueOn && `期限 ${formatDay(dueOn)}` }
  }
  if (event === 'redone') return { title: '重新办理', note: null }
  if (event === 'answered-earlier') {
    const words = resultClass && formatClass(resultClass)
    return { title: `${unit ?? ''}答复`, note: [words, EARLIER_WORDS].filter(Boolean).join('，') }
  }
  const notes = [resultClass && formatClass(resultClass), comparePunctuality(day, dueOn)]
  return {
    title: part === 'joint' ? `${unit}会签` : `${unit}答复`,
    note: notes.filter(Boolean).join('，') || null,
  }
}
