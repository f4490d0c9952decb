import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { roleGrants } from '#db/schema/accounts'
import { revisions } from '#db/schema/revisions'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { closeAccount } from '../../account/close-account.ts'
import { endGrant } from '../../account/end-grant.ts'
import { loadAccount } from '../../account/load-account.ts'
import { as, goodContent, NOW, setStage, submitted } from '../../testing/stage.ts'
import { keepInReview } from '../drafts/keep-working-copy.ts'
import { getReviewEdition } from '../editions/get-review-edition.ts'
import { claimEdition } from './claim-edition.ts'
import { keepPresence } from './keep-presence.ts'

it('ends the claims of who loses a role, and shows the next editor what they were typing', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { author, first } = await setStage(tx)
    const loser = await insertAccount(tx, 'editor1', '620000')
    const { accountId } = loser
    const grantId = (await loadAccount(tx, accountId))?.grants[0]?.id ?? 0
    const { editionId, lockVersion } = await submitted(tx, author)
    const typing = { ...goodContent(), headline: '还没有保存的标题' }
    await keepInReview(as(tx, loser), { editionId, lockVersion, version: 0, content: typing })
    await expect(claimEdition(as(tx, first), { editionId })).rejects.toMatchObject({
      code: 'conflict',
    })
    await endGrant(as(tx, admin), { accountId, grantId })
    const seen = await getReviewEdition(tx, { actor: first, editionId, now: NOW })
    expect(seen).toMatchObject({ claimantName: null, claimExpiresAt: null })
    await claimEdition(as(tx, first), { editionId })
    const headlines = await tx
      .select({ headline: sql`${revisions.content} ->> 'headline'` })
      .from(revisions)
      .where(eq(revisions.editionId, editionId))
    expect(headlines).toContainEqual({ headline: typing.headline })
  }))

it('frees what the person had claimed for the next editor', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const { author, first } = await setStage(tx)
    const rival = await insertAccount(tx, 'editor1', '620000')
    const { editionId } = await submitted(tx, author)
    await claimEdition(as(tx, first), { editionId })
    await closeAccount(as(tx, admin), first)
    const { claim } = await keepPresence(as(tx, rival), { editionId, kind: 'reading' })
    expect(claim).toBeNull()
    await expect(claimEdition(as(tx, rival), { editionId })).resolves.toMatchObject({ editionId })
  }))

it('ends a claim with the last day of the role that allowed it', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const rival = await insertAccount(tx, 'editor1', '620000')
    const { editionId, lockVersion } = await submitted(tx, author)
    await tx
      .update(roleGrants)
      .set({ endsOn: '2026-03-20' })
      .where(eq(roleGrants.accountId, first.accountId))
    const late = new Date('2026-03-20T23:50:00+08:00')
    const midnight = new Date('2026-03-21T00:00:00+08:00')
    const claimed = await claimEdition(as(tx, first, late), { editionId })
    expect(claimed.expiresAt).toEqual(midnight)
    const typing = { ...goodContent(), headline: '最后一天还没有保存的标题' }
    const kept = { editionId, lockVersion, version: 0, content: typing }
    await keepInReview(as(tx, first, late), kept)
    await expect(claimEdition(as(tx, rival, late), { editionId })).rejects.toMatchObject({
      code: 'conflict',
    })
    const seen = await getReviewEdition(tx, { actor: rival, editionId, now: midnight })
    expect(seen).toMatchObject({ claimantName: null, claimExpiresAt: null })
    await claimEdition(as(tx, rival, midnight), { editionId })
    const headlines = await tx
      .select({ headline: sql`${revisions.content} ->> 'headline'` })
      .from(revisions)
      .where(eq(revisions.editionId, editionId))
    expect(headlines).toContainEqual({ headline: typing.headline })
  }))

it('claims for the whole time while another grant of the role goes on', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const { accountId } = first
    await tx
      .update(roleGrants)
      .set({ endsOn: '2026-03-20' })
      .where(eq(roleGrants.accountId, accountId))
    const lasting = {
      accountId,
      role: 'editor1' as const,
      divisionCode: '620000',
      startsOn: '2026-01-01',
    }
    await tx.insert(roleGrants).values(lasting)
    const late = new Date('2026-03-20T23:50:00+08:00')
    const { expiresAt } = await claimEdition(as(tx, first, late), { editionId })
    expect(expiresAt.getTime() - late.getTime()).toBe(30 * 60_000)
  }))
