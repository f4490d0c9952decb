import { expect, it } from 'vitest'

import { formatKinds } from './format-kinds.ts'

const kinds = { person: 15, joint: 6, collective: 0 }

it('names the kinds there are, of all that is written', () => {
  expect(formatKinds(kinds, true)).toBe('其中个人 15 件、联名 6 件。')
  expect(formatKinds({ person: 0, joint: 0, collective: 0 }, true)).toBe('')
})

it('says that they are of the right rows alone, where others are wrong', () => {
  expect(formatKinds(kinds, false)).toBe('对的行里有个人 15 件、联名 6 件。')
})
