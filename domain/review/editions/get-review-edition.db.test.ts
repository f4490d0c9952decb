import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { openEdition } from '../../corrections/open-edition.ts'
import {
  approve,
  as,
  COUNTY,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { getReviewEdition } from './get-review-edition.ts'

it('is an own edition of whoever wrote it or is asked to, and of no editor', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const look = (actor: Actor) => getReviewEdition(tx, { actor, editionId, now: NOW })
    expect(await look(author)).toMatchObject({ own: true, verdicts: { recall: { allowed: true } } })
    expect(await look(first)).toMatchObject({
      own: false,
      verdicts: { recall: { allowed: false } },
    })
    await approve(tx, first, editionId)
    expect((await look(author)).verdicts.recall.allowed).toBe(false)
  }))

it('names those editions of its history that this person may read', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId, editionId } = await published(tx, stage)
    const editor = await insertAccount(tx, 'editor2', '620000')
    const correction = await openEdition(as(tx, editor), {
      articleId,
      kind: 'correction',
      publicNote: '次数有误。',
      requestKey: requestKey(),
    })
    const readable = async (actor: Actor) => [
      ...(await getReviewEdition(tx, { actor, editionId, now: NOW })).readable,
    ]
    expect(await readable(editor)).toEqual([correction.editionId])
    expect(await readable(stage.author)).toEqual([])
    // A draft of a colleague.
    expect(await readable(stage.first)).toEqual([])
  }))

it('refuses whoever may not read it', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const actor = await insertAccount(tx, 'correspondent', COUNTY)
    await expect(getReviewEdition(tx, { actor, editionId, now: NOW })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
