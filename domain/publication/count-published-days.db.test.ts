import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'
import { addDays, shanghaiDay, shanghaiInstant } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import { NOW, published, setStage } from '../testing/stage.ts'
import { countPublishedDays } from './count-published-days.ts'

const TODAY = shanghaiDay(NOW)
const FROM = shanghaiInstant(TODAY, '00:00')
const UNTIL = shanghaiInstant(addDays(TODAY, 1), '00:00')

it('counts what went live on a day in Shanghai, for whose place it is', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const elsewhere = await insertAccount(tx, 'editor3', '620500')
    const at = async (actor: Actor, from = FROM, until = UNTIL) =>
      (await countPublishedDays(tx, { actor, from, until })).get(TODAY) ?? 0
    const before = await at(stage.final)
    await published(tx, stage)
    expect(await at(stage.final)).toBe(before + 1)
    expect(await at(elsewhere)).toBe(0)
    expect(await at(stage.final, UNTIL, shanghaiInstant(addDays(TODAY, 2), '00:00'))).toBe(0)
  }))
