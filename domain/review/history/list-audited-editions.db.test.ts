import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { withdrawArticle } from '../../publication/withdraw-article.ts'
import {
  as,
  draftOf,
  goodContent,
  published,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { returnEdition } from '../moves/return-edition.ts'
import { getAuditedEdition, listAuditedEditions } from './list-audited-editions.ts'

const publicReason = { reason: 'factual-error', publicNote: '文中数字有误，核实后再发。' }

it('finds an edition by its number, its article and words of its headline', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const headline = '县政协视察冬灌渠系一百处%'
    const { editionId, articleId } = await submitted(tx, stage.author, goodContent({ headline }))
    await submitted(tx, stage.author)
    const actor = await insertAccount(tx, 'auditor', '620800')
    for (const asked of [`${editionId}`, '冬灌渠系', '处%', `${articleId}`]) {
      const { rows } = await listAuditedEditions(tx, { actor, asked })
      expect(
        rows.map((row) => row.editionId),
        asked,
      ).toContain(editionId)
    }
    expect((await listAuditedEditions(tx, { actor, asked: '没有这样的标题' })).rows).toEqual([])
    const elsewhere = await insertAccount(tx, 'auditor', '620500')
    expect(
      (await listAuditedEditions(tx, { actor: elsewhere, asked: `${editionId}` })).rows,
    ).toEqual([])
  }))

it('shows the auditor its whole history', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId, articleId } = await published(tx, stage)
    await withdrawArticle(as(tx, stage.final), {
      articleId,
      ...publicReason,
      requestKey: requestKey(),
    })
    const actor = await insertAccount(tx, 'auditor', '620000')
    const audited = await getAuditedEdition(tx, { actor, editionId })
    expect(audited.history.map(({ move }) => move)).toEqual([
      'create',
      'submit',
      'approve',
      'approve',
      'approve',
      'publish',
      'withdraw',
    ])
    expect(audited).not.toHaveProperty('content')
  }))

it('shows the headline as it was last sent in, and none that nobody sent', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const actor = await insertAccount(tx, 'auditor', '620000')
    const headlineOf = async (editionId: number) =>
      (await getAuditedEdition(tx, { actor, editionId })).headline
    const draft = await draftOf(tx, stage.author, goodContent({ headline: '还没有交的题目' }))
    expect(await headlineOf(draft.editionId)).toBeNull()
    expect((await listAuditedEditions(tx, { actor, asked: '还没有交' })).rows).toEqual([])
    const sent = await submitted(tx, stage.author, goodContent({ headline: '交了的题目' }))
    const { editionId } = sent
    const back = await returnEdition(as(tx, stage.first), {
      ...sent,
      reason: '请改题目',
      requestKey: requestKey(),
    })
    await saveDraft(as(tx, stage.author), {
      ...back,
      content: goodContent({ headline: '正在改的题目' }),
    })
    expect(await headlineOf(editionId)).toBe('交了的题目')
    expect((await listAuditedEditions(tx, { actor, asked: '正在改' })).rows).toEqual([])
  }))

it('refuses everybody else, and auditors of other regions', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId } = await submitted(tx, stage.author)
    for (const role of ['correspondent', 'editor3', 'admin'] as const) {
      const actor = await insertAccount(tx, role, '620000')
      await expect(getAuditedEdition(tx, { actor, editionId })).rejects.toMatchObject({
        code: 'not-found',
      })
      await expect(listAuditedEditions(tx, { actor, asked: '' })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const actor = await insertAccount(tx, 'auditor', '620500')
    await expect(getAuditedEdition(tx, { actor, editionId })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
