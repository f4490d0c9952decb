import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { approve, as, requestKey, setStage, submitted } from '../testing/stage.ts'
import { forcePublish } from './force-publish.ts'
import { countForced, listBeforeFinal, listForced } from './list-forced.ts'
import { signOff } from './sign-off.ts'

it('marks what was forced until another final editor signs it off, and shows it to nobody else', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const other = await insertAccount(tx, 'editor3', '620800')
    const elsewhere = await insertAccount(tx, 'editor3', '620500')
    const { editionId } = await submitted(tx, stage.author)
    const { lockVersion } = await approve(tx, stage.first, editionId)
    expect(await listBeforeFinal(tx, { actor: stage.final })).toMatchObject([{ editionId }])
    for (const actor of [elsewhere, stage.second]) {
      expect(await listBeforeFinal(tx, { actor })).toEqual([])
    }
    const request = { editionId, lockVersion, reason: '汛情紧急', requestKey: requestKey() }
    await forcePublish(as(tx, stage.final), request)
    const seenBy = async (actor: Actor) => (await listForced(tx, { actor })).rows
    const marked = { editionId, reason: '汛情紧急', forcedBy: stage.final.displayName }
    expect(await seenBy(stage.final)).toMatchObject([{ ...marked, canSignOff: false }])
    expect(await seenBy(other)).toMatchObject([{ ...marked, canSignOff: true }])
    for (const actor of [elsewhere, stage.second, stage.author]) {
      expect(await seenBy(actor)).toEqual([])
    }
    await signOff(as(tx, other), { editionId })
    expect(await countForced(tx, { actor: stage.final })).toBe(0)
  }))
