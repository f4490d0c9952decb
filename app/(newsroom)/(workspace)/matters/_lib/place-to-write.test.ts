import { expect, it } from 'vitest'

import { placeToWrite } from './place-to-write.ts'

const places = ['620800', '620821', '620825'].map((code) => ({ code }))
const begin = (asked: string | undefined, home: string, ...inSession: string[]) =>
  placeToWrite(places, { asked, home, inSession: new Set(inSession) })?.code

it.each([
  ['the place that is asked for', '620825', '620821', ['620800'], '620825'],
  ['their own, with a session or without', undefined, '620821', ['620825'], '620821'],
  ['the first with a session of those they keep', undefined, '620000', ['620825'], '620825'],
  ['the first, where none has one', 'junk', '620000', [], '620800'],
])('begins in %s', (_what, asked, home, inSession, place) => {
  expect(begin(asked, home, ...inSession)).toBe(place)
})

it('begins nowhere for whoever keeps no place', () => {
  expect(
    placeToWrite([], { asked: '620821', home: '620821', inSession: new Set() }),
  ).toBeUndefined()
})
