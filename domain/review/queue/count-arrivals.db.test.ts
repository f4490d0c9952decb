import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { approve, COUNTY, NOW, setStage, submitted } from '../../testing/stage.ts'
import { countOwnArrivals } from '../editions/count-own-editions.ts'
import { countArrivals } from './count-arrivals.ts'
import { DUE_HOURS } from './due.ts'

const before = new Date(NOW.getTime() - 1)

it('counts what came into an editor’s own queue, and into the part of it that they look at', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const elsewhere = await insertAccount(tx, 'editor1', '620500')
    const ask = { now: NOW, hours: DUE_HOURS, since: before, filter: { divisionCode: COUNTY } }
    const count = (actor: typeof first, given = {}) =>
      countArrivals(tx, { ...ask, actor, ...given })
    const [had, hadSecond] = [await count(first), await count(second)]
    const { editionId } = await submitted(tx, author)
    expect(await count(first)).toBe(had + 1)
    expect(await count(first, { since: NOW })).toBe(0)
    expect(await count(first, { filter: { divisionCode: '620826' } })).toBe(
      await count(first, { filter: { divisionCode: '620826', level: 1 } }),
    )
    for (const other of [author, elsewhere, second]) {
      expect(await count(other)).toBe(other === second ? hadSecond : 0)
    }
    await approve(tx, first, editionId)
    expect(await count(first)).toBe(had)
    expect(await count(second)).toBe(hadSecond + 1)
  }))

it('counts what moved on of one’s own editions, and of nobody else’s', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const other = await insertAccount(tx, 'correspondent', COUNTY)
    const { editionId } = await submitted(tx, author)
    await submitted(tx, other)
    const later = new Date(NOW.getTime() + 1_000)
    const count = (actor: typeof author, since: Date) => countOwnArrivals(tx, { actor, since })
    expect([await count(author, before), await count(author, NOW)]).toEqual([1, 0])
    await approve(tx, first, editionId, later)
    expect([await count(author, NOW), await count(other, NOW), await count(first, NOW)]).toEqual([
      1, 0, 0,
    ])
  }))
