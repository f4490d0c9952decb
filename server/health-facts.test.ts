import { expect, it } from 'vitest'

import type { Actor } from '#domain/account/actor'

import { healthFacts, healthFactsFor } from './health-facts.ts'

const adminOf = (divisionCode: string): Actor => ({
  accountId: 1,
  displayName: '某人',
  divisionCode,
  grants: [{ role: 'admin', divisionCode }],
})

it('shows facts to who runs the site alone, and what can be known without a database', async () => {
  expect(() => healthFactsFor(adminOf('620800'), '/')).toThrow('只有全省的管理员')
  const facts = await healthFactsFor(adminOf('620000'), '/')
  expect(facts).toMatchObject({ figures: null, disk: { isLow: expect.any(Boolean) as boolean } })
  // The same answer, not another question.
  expect((await healthFacts('/')).disk).toBe(facts.disk)
})
