import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { editions } from '#db/schema/editions'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { answerInvitation } from '../co-authors/answer-invitation.ts'
import { inviteCoAuthor } from '../co-authors/invite-co-author.ts'
import { openEdition } from '../corrections/open-edition.ts'
import {
  approve,
  as,
  draftOf,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { loadEdition } from './load-edition.ts'
import { isReadableBy } from './is-readable-by.ts'
import { can } from './policy.ts'

it('lets everybody read what the policy lets them read, and nothing else', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const [colleague, invited] = [
      await insertAccount(tx, 'correspondent', '620825'),
      await insertAccount(tx, 'correspondent', '620825'),
    ]
    const elsewhere = await insertAccount(tx, 'editor1', '620500')
    const auditor = await insertAccount(tx, 'auditor', '620000')
    const draft = await draftOf(tx, stage.author)
    for (const { accountId } of [colleague, invited]) {
      const { editionId } = draft
      await inviteCoAuthor(as(tx, stage.author), { editionId, accountId, requestKey: requestKey() })
    }
    await answerInvitation(as(tx, colleague), {
      editionId: draft.editionId,
      accept: true,
      credit: false,
      requestKey: requestKey(),
    })
    const waiting = await submitted(tx, stage.author)
    await approve(tx, stage.first, waiting.editionId)
    const { articleId } = await published(tx, stage)
    const correction = await openEdition(as(tx, stage.second), {
      articleId,
      kind: 'correction',
      publicNote: '订正次数。',
      requestKey: requestKey(),
    })
    const people = [...Object.values(stage), colleague, invited, elsewhere, auditor]
    const answers: boolean[] = []
    for (const { editionId } of [draft, waiting, correction]) {
      const edition = await loadEdition(tx, editionId, NOW)
      for (const actor of people) {
        const found = await tx.$count(
          editions,
          and(eq(editions.id, editionId), isReadableBy(actor)),
        )
        const { allowed } = can(actor, 'read', edition)
        expect(found === 1, `${actor.displayName} ${edition.kind} ${edition.state}`).toBe(allowed)
        answers.push(allowed)
      }
    }
    expect(new Set(answers)).toEqual(new Set([true, false]))
  }))
