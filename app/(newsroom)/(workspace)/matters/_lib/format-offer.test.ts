import { expect, it } from 'vitest'

import { formatOffer, formatRefuseBy } from './format-offer.ts'

const limit = {
  id: 1,
  step: 'refuse',
  amount: 5,
  unit: 'workdays',
  ruleName: '试用的提案办理办法',
  ruleSource: '县政协办公室印发',
  startsOn: '2026-01-01',
} as const

it('names the rule of what is offered, and offers nothing where no limit is on', () => {
  expect(formatOffer({ limit, dueOn: '2026-03-27' })).toEqual({
    dueOn: '2026-03-27',
    rule: '《试用的提案办理办法》（5 个工作日）',
  })
  expect(formatOffer(null)).toBeNull()
})

it('says until when a part may be given back', () => {
  const by = (dueOn: string | null, today: string) => formatRefuseBy({ limit, dueOn }, today)
  expect(by('2026-03-27', '2026-03-27')).toContain('2026年3月27日以前可以退件')
  expect(by('2026-03-27', '2026-03-28')).toContain('已经过了')
  expect(by(null, '2026-12-30')).toBe('照《试用的提案办理办法》（5 个工作日）退件。')
  expect(formatRefuseBy(null, '2026-03-27')).toBeNull()
})
