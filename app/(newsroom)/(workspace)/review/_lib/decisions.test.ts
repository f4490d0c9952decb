import { describe, expect, it } from 'vitest'

import { openDecisions, formatDecision, formatTimed } from './decisions.ts'

const yes = { allowed: true } as const
const no = { allowed: false, reason: '不能' } as const

describe('the decisions at the foot of a review', () => {
  it('offers a time and holding back only where an approval would publish', () => {
    const all = { approve: yes, return: yes, spike: yes }
    expect(openDecisions(all, 'review2', 'none')).toEqual(['approve', 'return', 'spike'])
    expect(openDecisions(all, 'approved', 'live')).toEqual([
      'approve',
      'schedule',
      'hold',
      'return',
      'spike',
    ])
  })

  it('offers nothing that would publish while the article is withdrawn', () => {
    const all = { approve: yes, return: yes, spike: yes }
    for (const state of ['withdrawn', 'removed'] as const) {
      expect(openDecisions(all, 'approved', state)).toEqual(['hold', 'return', 'spike'])
      expect(openDecisions(all, 'review3', state)).toEqual(['approve', 'return', 'spike'])
    }
  })

  it('offers what the policy allows and nothing else', () => {
    expect(openDecisions({ approve: no, return: yes, spike: no }, null, 'none')).toEqual(['return'])
    expect(openDecisions({ approve: no, return: no, spike: no }, 'approved', 'none')).toEqual([])
  })

  it('asks for a reason where something is stopped', () => {
    expect(formatDecision('approve', 'review3')).toMatchObject({ button: '送终审', missing: null })
    expect(formatDecision('approve', 'approved').button).toBe('通过并发布')
    for (const decision of ['return', 'spike'] as const) {
      expect(formatDecision(decision, 'review3').missing).toContain('理由')
    }
  })

  it('says on the button when a schedule would publish, once there is a day and a time', () => {
    const at = (day: string, time: string) => formatTimed({ day, time }, '2026-12-02')
    expect(at('2026-12-02', '10:00')).toBe('12月2日 10:00 发布')
    expect(at('2027-01-04', '09:30')).toBe('2027年1月4日 09:30 发布')
    expect([at('', '10:00'), at('2026-12-02', '')]).toEqual([null, null])
  })
})
