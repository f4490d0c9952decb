import { expect, it } from 'vitest'

import { correctionPart, parseCorrectionPart } from './correction-position.ts'

it('reads back what the link to a further page is built of', () => {
  const position = { at: new Date('2026-03-20T02:00:00.123Z'), articleId: 12 }
  expect(parseCorrectionPart(correctionPart(position))).toEqual(position)
})

it.each(['', '12', '1-2', '1774000000000-0', '1774000000000-x', '1774000000000-1-2', '../1'])(
  'refuses %j',
  (part) => {
    expect(parseCorrectionPart(part)).toBeNull()
  },
)
