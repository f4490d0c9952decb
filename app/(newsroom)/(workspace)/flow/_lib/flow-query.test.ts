import { expect, it } from 'vitest'

import { flowPath, parseFlowQuery } from './flow-query.ts'

it('reads an address back as it was written, and passes over what it does not know', () => {
  const whole = { stage: 'review2', divisionCode: '620800', lateOnly: true } as const
  const query = new URL(flowPath(whole), 'https://portal.example').searchParams
  expect(parseFlowQuery(Object.fromEntries(query))).toEqual(whole)
  expect(flowPath({})).toBe('/flow')
  expect(parseFlowQuery({ stage: 'draft', region: '62', late: 'yes' })).toEqual({
    stage: undefined,
    divisionCode: undefined,
    lateOnly: false,
  })
})
