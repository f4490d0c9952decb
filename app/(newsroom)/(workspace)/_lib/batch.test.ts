import { expect, it } from 'vitest'

import { chosenIds, encodeChosen, parseChosen } from './batch.ts'

const CHOSEN = { editionId: 7, lockVersion: 0, headline: '3.5 公里水渠\n修好了' }

it('reads what a tick sends', () => {
  expect(parseChosen(encodeChosen(CHOSEN))).toEqual(CHOSEN)
})

it.each(['', '7', '7.', '7.1', 'x.1.主题', '-7.1.主题', '1e3.1.主题'])(
  'reads nothing from %o',
  (sent) => expect(parseChosen(sent)).toBeNull(),
)

it('knows the ticks of a form that was sent', () => {
  expect(chosenIds([encodeChosen(CHOSEN), 'x', '9.2.'])).toEqual([7, 9])
  expect(chosenIds('7.1.主题')).toEqual([])
  expect(chosenIds(undefined)).toEqual([])
})
