import { expect, it } from 'vitest'

import { sessionSchema } from './schemas.ts'

const read = (term: string) =>
  sessionSchema.safeParse({
    divisionCode: '620825',
    term,
    number: '五',
    openedOn: '',
    closedOn: '',
  })

it.each([
  ['10', 10],
  [' 9 ', 9],
  ['十', 10],
  ['十四', 14],
  ['九', 9],
  ['二十一', 21],
])('reads the session of term %s as %i', (term, number) => {
  expect(read(term).data).toMatchObject({ term: number, number: 5 })
})

it.each(['', '0', '100', '十届', '十十', '一百', '第十'])('refuses %s', (term) => {
  expect(read(term).error?.issues[0]?.message).toBe('届写成数字，如 10')
})
