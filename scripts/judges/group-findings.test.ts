import { expect, it } from 'vitest'

import { groupFindings } from './group-findings.ts'

const connection = { severity: 'high', title: 'found PostgreSQL connection string: x' } as const

it('does not excuse a finding because the same is explained elsewhere', () => {
  const kinds = groupFindings('secretlint', [
    { ...connection, where: 'server/log.test.ts' },
    { ...connection, where: 'server/log.ts' },
    { ...connection, where: 'server/env.test.ts' },
  ])
  expect(kinds.map(({ findings, isOpen }) => [findings, isOpen])).toEqual([
    [['server/log.test.ts', 'server/env.test.ts'], false],
    [['server/log.ts'], true],
  ])
})

it('leaves open what is of medium weight or above', () => {
  const weights = ['info', 'low', 'medium', 'high'] as const
  const findings = weights.map((severity) => ({ severity, title: 'a new finding', where: '/' }))
  expect(groupFindings('wapiti', findings).map(({ isOpen }) => isOpen)).toEqual([
    false,
    false,
    true,
    true,
  ])
})
