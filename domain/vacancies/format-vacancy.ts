import type { EditionState, ReviewLevel } from '#db/states'
import { REVIEW_LEVEL_LABELS, ROLE_LABELS } from '#lib/labels'

import { provinceOf } from '../division/covers.ts'
import { isApproved, levelOf } from '../edition/edition-state.ts'
import { EDITOR_ROLES } from '../edition/policy.ts'

/** 终审没有人能审: which levels of an edition too few people can take. */
export function formatVacancy(levels: readonly ReviewLevel[], state?: EditionState): string {
  if (state && isApproved(state)) return '没有人能发布'
  const labels = levels.map((level) => REVIEW_LEVEL_LABELS[level])
  if (levels.length === 1) return `${labels[0]}没有人能审`
  return levels.length === 2
    ? `${labels.join('和')}只有同一个人能审`
    : `${labels.join('、')}只有两个人能审`
}

/** Whether it stops at its own level, and not only further on. */
export const isStopped = (levels: readonly ReviewLevel[], state: EditionState): boolean =>
  isApproved(state) || levels.some((level) => level === levelOf(state))

/** What an admin does to fill the vacancy; a province has no level above it. */
export function formatRemedy(levels: readonly ReviewLevel[], divisionCode: string): string {
  const roles = levels.map((level) => ROLE_LABELS[EDITOR_ROLES[level]]).join('或')
  return divisionCode === provinceOf(divisionCode)
    ? `安排代班，或者加任一位${roles}，办一样就行。`
    : `安排代班、加任一位${roles}，或者让上一级的${roles}兼管这里，办一样就行。`
}
