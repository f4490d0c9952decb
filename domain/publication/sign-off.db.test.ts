import { desc } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { approve, as, published, requestKey, setStage, submitted } from '../testing/stage.ts'
import { forcePublish } from './force-publish.ts'
import { signOff } from './sign-off.ts'

it('refuses who is no final editor, and when nothing was forced', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId } = await published(tx, stage)
    await expect(signOff(as(tx, stage.second), { editionId })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(signOff(as(tx, stage.final), { editionId })).rejects.toMatchObject({
      code: 'conflict',
    })
  }))

it('refuses who wrote it and a final editor elsewhere, and notifies who forced it, once', () =>
  withRollback(async (tx) => {
    const { author, first, final } = await setStage(tx)
    const { editionId, articleId } = await submitted(tx, author)
    const { lockVersion } = await approve(tx, first, editionId)
    const forced = { editionId, lockVersion, reason: '汛情通报', requestKey: requestKey() }
    await forcePublish(as(tx, final), forced)
    const writer = { ...author, grants: [{ role: 'editor3' as const, divisionCode: '620000' }] }
    await expect(signOff(as(tx, writer), { editionId })).rejects.toMatchObject({
      code: 'forbidden',
      message: '作者、合署的人和提交人不能补签自己的稿件',
    })
    const elsewhere = await insertAccount(tx, 'editor3', '620500')
    await expect(signOff(as(tx, elsewhere), { editionId })).rejects.toMatchObject({
      code: 'forbidden',
      message: '只有这个地区的终审编辑可以补签',
    })
    const { accountId } = await insertAccount(tx, 'editor3', '620000')
    const other = { ...final, accountId }
    expect(await signOff(as(tx, other), { editionId })).toEqual({ editionId })
    const [event] = await tx.select().from(outbox).orderBy(desc(outbox.id)).limit(1)
    expect(event).toMatchObject({
      event: 'edition.signed-off',
      payload: { editionId, articleId, accountId, accountIds: [final.accountId] },
    })
    await expect(signOff(as(tx, other), { editionId })).rejects.toMatchObject({
      code: 'conflict',
      message: '没有要您补签的：已经签过，或者是您自己强制发布的',
    })
  }))
