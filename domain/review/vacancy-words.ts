import type { EditionState, ReviewLevel } from '#db/states'
import { REVIEW_LEVEL_WORDS, ROLE_WORDS } from '#lib/words'

import { provinceOf } from '../division/covers.ts'
import { EDITOR_ROLES } from './policy.ts'
import { levelOf } from './workflow.ts'

/** 终审没有人能审: which levels of an edition too few people can take. */
export function wordVacancy(levels: readonly ReviewLevel[], state?: EditionState): string {
  if (state === 'approved') return '没有人能发布'
  const words = levels.map((level) => REVIEW_LEVEL_WORDS[level])
  if (levels.length === 1) return `${words[0]}没有人能审`
  return levels.length === 2
    ? `${words.join('和')}只有同一个人能审`
    : `${words.join('、')}只有两个人能审`
}

/** Whether it stops where it stands, and not only further on. */
export const isStopped = (levels: readonly ReviewLevel[], state: EditionState): boolean =>
  state === 'approved' || levels.some((level) => level === levelOf(state))

/** What an admin does to fill the vacancy; a province has no level above it. */
export function wordRemedy(levels: readonly ReviewLevel[], divisionCode: string): string {
  const roles = levels.map((level) => ROLE_WORDS[EDITOR_ROLES[level]]).join('或')
  return divisionCode === provinceOf(divisionCode)
    ? `安排代班，或者加任一位${roles}，办一样就行。`
    : `安排代班、加任一位${roles}，或者让上一级的${roles}兼管这里，办一样就行。`
}
