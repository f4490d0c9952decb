import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { forcedPublications } from '#db/schema/forced-publications'
import { transitions } from '#db/schema/transitions'
import { watchedTerms } from '#db/schema/watched-terms'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { approve, as, requestKey, setStage, submitted } from '../testing/stage.ts'
import { forcePublish } from './force-publish.ts'
import { signOff } from './sign-off.ts'

it('publishes early for a reason and stays marked until another final editor signs it off', () =>
  withRollback(async (tx) => {
    const { author, first, final } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const { lockVersion } = await approve(tx, first, editionId)
    const term = {
      term: '主席会议',
      replacement: null,
      explanation: '',
      kind: 'sensitive' as const,
    }
    await tx.insert(watchedTerms).values(term)
    const forced = await forcePublish(as(tx, final), {
      editionId,
      lockVersion,
      reason: '汛情通报，来不及复审',
      requestKey: requestKey(),
    })
    expect(forced).toMatchObject({ state: 'published', change: expect.anything() })
    const isForce = and(eq(transitions.editionId, editionId), eq(transitions.move, 'force'))
    expect(await tx.select().from(transitions).where(isForce)).toMatchObject([
      { reason: '汛情通报，来不及复审（没有放行的敏感词：“主席会议”）' },
    ])
    await expect(signOff(as(tx, final), { editionId })).rejects.toMatchObject({ code: 'conflict' })
    const other = await insertAccount(tx, 'editor3', '620000')
    await signOff(as(tx, other), { editionId })
    const [row] = await tx
      .select()
      .from(forcedPublications)
      .where(eq(forcedPublications.editionId, editionId))
    expect(row).toMatchObject({ forcedBy: final.accountId, signedOffBy: other.accountId })
  }))

it('refuses at first review, without a reason, and from anybody but a final editor', () =>
  withRollback(async (tx) => {
    const { author, first, second, final } = await setStage(tx)
    const edition = await submitted(tx, author)
    const { editionId } = edition
    const by = (actor: typeof first, lockVersion: number, reason = '急稿') =>
      forcePublish(as(tx, actor), {
        editionId,
        lockVersion,
        reason,
        requestKey: requestKey(),
      })
    await expect(by(final, edition.lockVersion)).rejects.toMatchObject({ code: 'forbidden' })
    const { lockVersion } = await approve(tx, first, editionId)
    await expect(by(final, lockVersion, '')).rejects.toMatchObject({
      issues: { reason: ['请写强制发布的理由，作者和同事都会看到'] },
    })
    await expect(by(second, lockVersion)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(by(author, lockVersion)).rejects.toMatchObject({ code: 'forbidden' })
  }))
