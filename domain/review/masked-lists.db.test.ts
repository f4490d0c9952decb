import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { bodyFromParagraphs } from '../article/body.ts'
import {
  as,
  draftOf,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { askCorrection } from './ask-correction.ts'
import { DUE_HOURS as hours } from './due.ts'
import { findPieces } from './find-pieces.ts'
import { getOwnEdition } from './get-own-edition.ts'
import { getReviewCopy } from './get-review-copy.ts'
import { listOpenRequests } from './list-correction-requests.ts'
import { listOwnEditions } from './list-own-editions.ts'
import { listQueue } from './list-queue.ts'
import { listReturnedBy } from './list-returned-by.ts'
import { listSpiked } from './list-spiked.ts'
import { returnEdition } from './return-edition.ts'
import { saveInReview } from './save-in-review.ts'
import { spikeEdition } from './spike-edition.ts'

// Numbers made for the test: the check digit is right, nobody bears them.
const PHONE = '13900001234'
const IDENTITY = '11010519491231002X'
const HEADLINE = `请联系${PHONE}`
const SHORT = '请联系139****1234'
const REASON = `打${PHONE}核对，证号${IDENTITY}`
const SHORT_REASON = '打139****1234核对，证号110105************'

it('masks the numbers of persons in what waits for review, and shows them in the piece', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const piece = await submitted(tx, author)
    await saveInReview(as(tx, first), { ...piece, content: goodContent({ headline: HEADLINE }) })
    const { editionId } = piece
    const queue = await listQueue(tx, { actor: first, now: NOW, hours })
    expect(queue.rows.find((row) => row.editionId === editionId)?.headline).toBe(SHORT)
    const found = await findPieces(tx, { actor: first, text: PHONE })
    expect(found).toMatchObject([{ editionId, headline: SHORT }])
    const copy = await getReviewCopy(tx, { actor: first, editionId, now: NOW })
    expect(copy.current.content.headline).toBe(HEADLINE)
  }))

it('masks them in the list of one’s own, saved or not, with what was said of a piece', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const body = bodyFromParagraphs([`证号${IDENTITY}，电话${PHONE}。`])
    const draft = await draftOf(tx, author, goodContent({ headline: HEADLINE, body }))
    const back = await submitted(tx, author)
    await returnEdition(as(tx, first), { ...back, reason: REASON, requestKey: requestKey() })
    const { rows } = await listOwnEditions(tx, { actor: author, now: NOW })
    expect(rows.find((row) => row.editionId === draft.editionId)).toMatchObject({
      headline: SHORT,
      firstWords: expect.stringContaining('证号110105************，电话139****1234'),
    })
    const returned = rows.find((row) => row.editionId === back.editionId)
    expect(returned?.history.at(-1)?.reason).toBe(SHORT_REASON)
    expect((await listReturnedBy(tx, { actor: first })).rows).toMatchObject([
      { editionId: back.editionId, reason: SHORT_REASON },
    ])
  }))

it('leaves what editors changed around a number to the page of the piece', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    for (const [headline, isListed] of [
      ['请联系县政协', true],
      [HEADLINE, false],
    ] as const) {
      const piece = await submitted(tx, author)
      const { editionId } = piece
      await saveInReview(as(tx, first), { ...piece, content: goodContent({ headline }) })
      const { rows } = await listOwnEditions(tx, { actor: author, now: NOW })
      const row = rows.find((one) => one.editionId === editionId)
      expect(row?.changes !== null).toBe(isListed)
      const own = await getOwnEdition(tx, { actor: author, editionId, now: NOW })
      expect(own.changes?.edited.headline).toBe(headline)
    }
  }))

it('masks them in reasons and requests', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const piece = await submitted(tx, stage.author)
    await spikeEdition(as(tx, stage.first), { ...piece, reason: REASON, requestKey: requestKey() })
    const spiked = await listSpiked(tx, { actor: stage.first })
    expect(spiked.rows.find((row) => row.editionId === piece.editionId)?.reason).toBe(SHORT_REASON)
    const { articleId } = await published(tx, stage)
    const request = { articleId, words: REASON, requestKey: requestKey() }
    await askCorrection(as(tx, stage.author), request)
    const { rows } = await listOpenRequests(tx, { actor: stage.second })
    expect(rows).toMatchObject([{ articleId, words: SHORT_REASON }])
  }))
