// What a row was taken for, so that a person can see it before it is taken in.

import type { StoredProposal } from '#db/schema/matter/matter-private'
import type { SessionNumbers } from '#lib/addresses/proposal-paths'

import { readStanding } from './read-cells.ts'
import { writeCells } from './read-row.ts'
import { REGISTER_COLUMNS, type RegisterField, type RegisterLine } from './register-columns.ts'

/** What a cell was taken for. */
export interface ReadCell {
  column: string
  value: string
}

const SHOWN_ELSEWHERE: ReadonlySet<RegisterField> = new Set(['number', 'session', 'title'])

/** A proposal as it was read, without what a row shows beside it and what it has not. */
export function listRead(proposal: StoredProposal, session: SessionNumbers): ReadCell[] {
  const cells = writeCells(proposal, session)
  return REGISTER_COLUMNS.flatMap(({ field, name }) =>
    SHOWN_ELSEWHERE.has(field) || ['', '否'].includes(cells[field])
      ? []
      : [{ column: name, value: cells[field] }],
  )
}

/** What no rule forbids and offices seldom mean. */
export function listDoubts(
  { assignments }: StoredProposal,
  { firstMover = '', otherMovers = '', resultClass = '' }: RegisterLine['cells'],
): string[] {
  const isUndated = assignments.some((one) => one.resultClass !== null && one.answeredOn === null)
  return [
    ...(otherMovers !== '' && firstMover === '' ? ['有联名人，没有第一提案人'] : []),
    ...(readStanding(resultClass) ? [`办理结果写的是“${resultClass}”，没有算作类别`] : []),
    ...(isUndated ? ['有办理结果，没有答复日期'] : []),
  ]
}
