import { expect, it } from 'vitest'

import { correctionPart, parseCorrectionPart } from './correction-place.ts'

it('reads back what the link to a further page is built of', () => {
  const place = { at: new Date('2026-03-20T02:00:00.123Z'), articleId: 12 }
  expect(parseCorrectionPart(correctionPart(place))).toEqual(place)
})

it.each(['', '12', '1-2', '1774000000000-0', '1774000000000-x', '1774000000000-1-2', '../1'])(
  'refuses %j',
  (part) => {
    expect(parseCorrectionPart(part)).toBeNull()
  },
)
