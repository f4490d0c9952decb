import { expect, it } from 'vitest'

import { openSlots } from './slots.ts'

it('hands out so many slots, and each again when it is given back, once', () => {
  const slots = openSlots(2)
  const first = slots.take()
  const second = slots.take()
  expect(slots.take()).toBeNull()
  first?.()
  first?.()
  expect(slots.take()).not.toBeNull()
  expect(slots.take()).toBeNull()
  second?.()
  expect(slots.take()).not.toBeNull()
})
