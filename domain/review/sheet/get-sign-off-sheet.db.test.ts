import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { forcePublish } from '../../publication/force-publish.ts'
import { signOff } from '../../publication/sign-off.ts'
import {
  approve,
  approved,
  as,
  COUNTY,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { getReviewEdition } from '../editions/get-review-edition.ts'
import { getSignOffSheet } from './get-sign-off-sheet.ts'

it('names who approved each level of a published edition, and the text they signed', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId } = await published(tx, stage)
    const sheet = await getSignOffSheet(tx, { actor: stage.author, editionId, now: NOW })
    expect(sheet).toMatchObject({
      headline: '县政协召开主席会议',
      divisionName: '庄浪县',
      authorName: stage.author.displayName,
      submitterName: stage.author.displayName,
      submittedAt: NOW,
      publishedAt: NOW,
      publisherName: stage.final.displayName,
      revision: { number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      forced: null,
      superseded: false,
    })
    const names = [stage.first, stage.second, stage.final].map(({ displayName }) => displayName)
    expect(sheet.levels.map(({ review }) => review?.name)).toEqual(names)
    expect(sheet.levels.map(({ checks }) => checks)).toEqual([
      ['facts', 'names', 'wording'],
      ['facts', 'structure', 'layout'],
      ['stance', 'names', 'privacy'],
    ])
    expect(sheet.levels.map(({ proofreading }) => proofreading)).toEqual(
      names.map((name) => ({ name, at: NOW, revisionNumber: 1, basis: 'same' })),
    )
  }))

it('shows which level changed the text and who had approved it before', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId } = await submitted(tx, stage.author)
    await approve(tx, stage.first, editionId)
    const asked = { actor: stage.second, editionId, now: NOW }
    const ctx = as(tx, stage.second)
    await claimEdition(ctx, { editionId })
    const claimed = await getReviewEdition(tx, asked)
    await saveDraft(ctx, {
      editionId,
      lockVersion: claimed.edition.lockVersion,
      content: goodContent({ subtitle: '改过的副题' }),
    })
    await approve(tx, stage.second, editionId)
    await approve(tx, stage.final, editionId)
    const { levels, revision } = await getSignOffSheet(tx, asked)
    expect(revision.number).toBe(2)
    expect(levels.map(({ proofreading }) => proofreading?.basis)).toEqual([
      'earlier',
      'edited',
      'same',
    ])
  }))

it('marks what was published by force, until and after another signs it off', () =>
  withRollback(async (tx) => {
    const { author, first, final } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const { lockVersion } = await approve(tx, first, editionId)
    const reason = '汛情通报，来不及复审'
    const input = { editionId, lockVersion, reason, requestKey: requestKey() }
    await forcePublish(as(tx, final), input)
    const ask = () => getSignOffSheet(tx, { actor: final, editionId, now: NOW })
    const open = await ask()
    expect(open.forced).toMatchObject({ name: final.displayName, reason, signedOff: null })
    expect(open.levels.map(({ review }) => review?.name ?? null)).toEqual([
      first.displayName,
      null,
      null,
    ])
    const other = await insertAccount(tx, 'editor3', '620000')
    await signOff(as(tx, other), { editionId })
    expect((await ask()).forced?.signedOff?.name).toBe(other.displayName)
  }))

it('is as missing to whoever may not read it as one that never was, and says what is not published', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId } = await published(tx, stage)
    const strangers = [
      await insertAccount(tx, 'correspondent', COUNTY),
      await insertAccount(tx, 'editor3', '620500'),
      await insertAccount(tx, 'admin', '620000'),
    ]
    const refusalOf = (input: { actor: Actor; editionId: number }) =>
      getSignOffSheet(tx, { ...input, now: NOW }).then(
        () => null,
        (error: unknown) => error,
      )
    const inReview = (await submitted(tx, stage.author)).editionId
    for (const actor of strangers) {
      const missing = await refusalOf({ actor, editionId: 999_999_999 })
      expect(missing).toMatchObject({ code: 'not-found', message: '没有这篇稿件' })
      for (const one of [editionId, inReview])
        expect(await refusalOf({ actor, editionId: one })).toEqual(missing)
    }
    for (const one of [inReview, (await approved(tx, stage)).editionId]) {
      const refusal = await refusalOf({ actor: stage.final, editionId: one })
      expect(refusal).toMatchObject({ code: 'not-found', message: expect.stringMatching('发布') })
    }
  }))
