import { expect, it } from 'vitest'

import { assignedOf, ratedOf, redoneOf } from './sent-assignment.ts'

it('reads one lead with those that join it, and never the lead twice', () => {
  expect(assignedOf({ how: 'lead', lead: '3', with: ['3', '5'] })['units']).toEqual([
    { unitId: 3, part: 'lead' },
    { unitId: 5, part: 'joint' },
  ])
})

it('reads several that answer a part each, whoever was chosen to lead before', () => {
  expect(assignedOf({ how: 'split', lead: '3', with: ['4', '5'] })['units']).toEqual([
    { unitId: 4, part: 'split' },
    { unitId: 5, part: 'split' },
  ])
})

it('reads nobody where nobody was chosen', () => {
  expect(assignedOf({ lead: '' })['units']).toEqual([])
  expect(redoneOf({})['assignmentIds']).toEqual([])
  expect(ratedOf({ moverId: '' })['moverId']).toBeNull()
  expect(ratedOf({ moverId: '8' })['moverId']).toBe(8)
})
