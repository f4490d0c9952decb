import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { bodyFromParagraphs } from '../article/body.ts'
import { askCorrection } from '../corrections/ask-correction.ts'
import { listOpenRequests } from '../corrections/list-correction-requests.ts'
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
import { saveInReview } from './drafts/save-in-review.ts'
import { getOwnEdition } from './editions/get-own-edition.ts'
import { getReviewEdition } from './editions/get-review-edition.ts'
import { listOwnEditions } from './editions/list-own-editions.ts'
import { returnEdition } from './moves/return-edition.ts'
import { spikeEdition } from './moves/spike-edition.ts'
import { DUE_HOURS as hours } from './queue/due.ts'
import { findEditions } from './queue/find-editions.ts'
import { listQueue } from './queue/list-queue.ts'
import { listReturnedBy } from './queue/list-returned-by.ts'
import { listSpiked } from './queue/list-spiked.ts'

// Numbers made for the test: the check digit is right, nobody bears them.
const PHONE = '13900001234'
const IDENTITY = '11010519491231002X'
const HEADLINE = `请联系${PHONE}`
const SHORT = '请联系139****1234'
const REASON = `打${PHONE}核对，证号${IDENTITY}`
const SHORT_REASON = '打139****1234核对，证号110105************'

it('masks the numbers of persons in what waits for review, and shows them in the edition', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const edition = await submitted(tx, author)
    await saveInReview(as(tx, first), { ...edition, content: goodContent({ headline: HEADLINE }) })
    const { editionId } = edition
    const queue = await listQueue(tx, { actor: first, now: NOW, hours })
    expect(queue.rows.find((row) => row.editionId === editionId)?.headline).toBe(SHORT)
    const found = await findEditions(tx, { actor: first, text: PHONE })
    expect(found).toMatchObject([{ editionId, headline: SHORT }])
    const review = await getReviewEdition(tx, { actor: first, editionId, now: NOW })
    expect(review.current.content.headline).toBe(HEADLINE)
  }))

it('masks them in the list of one’s own, saved or not, with what was written about an edition', () =>
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

it('leaves what editors changed around a number to the page of the edition', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    for (const [headline, isListed] of [
      ['请联系县政协', true],
      [HEADLINE, false],
    ] as const) {
      const edition = await submitted(tx, author)
      const { editionId } = edition
      await saveInReview(as(tx, first), { ...edition, content: goodContent({ headline }) })
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
    const edition = await submitted(tx, stage.author)
    await spikeEdition(as(tx, stage.first), {
      ...edition,
      reason: REASON,
      requestKey: requestKey(),
    })
    const spiked = await listSpiked(tx, { actor: stage.first })
    expect(spiked.rows.find((row) => row.editionId === edition.editionId)?.reason).toBe(
      SHORT_REASON,
    )
    const { articleId } = await published(tx, stage)
    const request = { articleId, words: REASON, requestKey: requestKey() }
    await askCorrection(as(tx, stage.author), request)
    const { rows } = await listOpenRequests(tx, { actor: stage.second })
    expect(rows).toMatchObject([{ articleId, text: SHORT_REASON }])
  }))
