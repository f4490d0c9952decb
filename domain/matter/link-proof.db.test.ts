import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { withdrawArticle } from '../publication/withdraw-article.ts'
import { matterOf, publishRegister, registered } from '../testing/registers.ts'
import { as, COUNTY, goodContent, published, requestKey, setStage } from '../testing/stage.ts'
import { linkProof } from './link-proof.ts'
import { hasProvenCards, listMatterProofs, listProofsOf, listStepProofs } from './list-proofs.ts'

it('shows the article beside its step and its matter, until it is withdrawn', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { sessionId, officer } = await registered(tx)
    const { articleId } = await published(tx, stage)
    const matterId = await matterOf(tx, sessionId)
    const link = (target: object, isLinked = true) =>
      linkProof(as(tx, officer), {
        sessionId,
        step: null,
        matterId: null,
        articleId: `${articleId}`,
        isLinked,
        requestKey: requestKey(),
        ...target,
      })
    const unseen = { articleId, divisionCodes: [], topicIds: [] }
    expect(await link({ step: 'key' })).toEqual({ sessionId, change: unseen })
    expect(await listProofsOf(tx, articleId)).toEqual({ proven: [], divisionCodes: [COUNTY] })
    await publishRegister(tx, stage.final, sessionId)
    expect((await link({ matterId })).change).toMatchObject({ articleId })
    expect((await listProofsOf(tx, articleId)).proven).toMatchObject([
      { step: 'key', matter: null },
      { matter: { number: 1, state: 'assigned', dueOn: null } },
    ])
    expect(await listMatterProofs(tx, matterId)).toMatchObject([{ articleId }])
    expect(await hasProvenCards(tx, sessionId)).toBe(true)
    await expect(link({ matterId })).rejects.toMatchObject({ code: 'conflict' })
    await link({ matterId }, false)
    expect(await listMatterProofs(tx, matterId)).toEqual([])
    expect(await hasProvenCards(tx, sessionId)).toBe(false)
    await expect(link({ matterId }, false)).rejects.toMatchObject({ code: 'conflict' })
    await withdrawArticle(as(tx, stage.final), {
      articleId,
      reason: 'outdated',
      publicNote: '内容已经失效',
      requestKey: requestKey(),
    })
    expect(await listStepProofs(tx, sessionId)).toEqual([])
  }))

it('refuses an article that is not published or not of the county, and a matter of another session', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { sessionId, officer } = await registered(tx)
    const other = await registered(tx, undefined, { term: 11 })
    const elsewhere = { ...goodContent(), divisionCode: '620826' }
    const author = await insertAccount(tx, 'correspondent', '620826')
    const abroad = await published(tx, { ...stage, author }, elsewhere)
    const good = await published(tx, stage)
    const link = (given: object, actor = officer) =>
      linkProof(as(tx, actor), {
        sessionId,
        step: 'key',
        matterId: null,
        articleId: `${good.articleId}`,
        isLinked: true,
        requestKey: requestKey(),
        ...given,
      })
    for (const articleId of [`${abroad.articleId}`, '999999999']) {
      await expect(link({ articleId })).rejects.toMatchObject({ code: 'invalid-input' })
    }
    const matterId = await matterOf(tx, other.sessionId)
    await expect(link({ step: null, matterId })).rejects.toMatchObject({ code: 'not-found' })
    await expect(link({ step: null })).rejects.toMatchObject({ code: 'invalid-input' })
    const stranger = await insertAccount(tx, 'officer', '620500')
    await expect(link({}, stranger)).rejects.toMatchObject({ code: 'not-found' })
  }))
