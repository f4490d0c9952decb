import { describe, expect, it } from 'vitest'

import { isStopped, formatRemedy, formatVacancy } from './format-vacancy.ts'

describe('a vacancy in Chinese', () => {
  it('says at which level nobody can act, or that several levels have too few people', () => {
    expect(formatVacancy([3])).toBe('终审没有人能审')
    expect(formatVacancy([1, 2])).toBe('初审和复审只有同一个人能审')
    expect(formatVacancy([1, 2, 3])).toBe('初审、复审、终审只有两个人能审')
    expect(formatVacancy([3], 'approved')).toBe('没有人能发布')
  })

  it('says what to do, and names no level above a province', () => {
    expect(formatRemedy([3], '620825')).toBe(
      '安排代班、加任一位终审编辑，或者让上一级的终审编辑兼管这里，办一样就行。',
    )
    expect(formatRemedy([1, 2], '620000')).toBe(
      '安排代班，或者加任一位初审编辑或复审编辑，办一样就行。',
    )
  })

  it('distinguishes what is stopped from what will be', () => {
    expect(isStopped([3], 'review1')).toBe(false)
    expect(isStopped([3], 'review3')).toBe(true)
    expect(isStopped([1, 2], 'review1')).toBe(true)
    expect(isStopped([3], 'approved')).toBe(true)
    expect(isStopped([3], 'draft')).toBe(false)
  })
})
