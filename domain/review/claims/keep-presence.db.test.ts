import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { approve, as, NOW, setStage, submitted } from '../../testing/stage.ts'
import { claimEdition } from './claim-edition.ts'
import { keepPresence } from './keep-presence.ts'

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)

it('shows who else has the edition open and what they do, until they stop saying so', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const beat = (actor: typeof first, kind: 'reading' | 'editing', seconds: number) =>
      keepPresence(as(tx, actor, later(seconds)), { editionId, kind })
    expect((await beat(first, 'reading', 0)).others).toEqual([])
    const seen = await beat(second, 'reading', 10)
    expect(seen.others).toEqual([{ name: first.displayName, kind: 'reading' }])
    await claimEdition(as(tx, first, later(15)), { editionId })
    await beat(first, 'editing', 20)
    expect(await beat(second, 'reading', 30)).toMatchObject({
      others: [{ name: first.displayName, kind: 'editing' }],
      claim: { mine: false, name: first.displayName },
    })
    expect((await beat(first, 'reading', 40)).claim).toMatchObject({ mine: true })
    expect((await beat(second, 'reading', 200)).others).toEqual([])
    expect((await beat(second, 'reading', 40 * 60)).claim).toBeNull()
  }))

it('shows nobody who has decided and gone on', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const look = (actor: typeof first) =>
      keepPresence(as(tx, actor), { editionId, kind: 'reading' })
    await look(second)
    expect((await look(first)).others).toEqual([{ name: second.displayName, kind: 'reading' }])
    await approve(tx, first, editionId)
    expect((await look(second)).others).toEqual([])
    expect((await look(author)).others).toMatchObject([{ name: second.displayName }])
  }))

it('counts as reading who says they edit but may not', () =>
  withRollback(async (tx) => {
    const { author, first, second, final } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const rival = await insertAccount(tx, 'editor1', '620000')
    const beat = (actor: typeof first) =>
      keepPresence(as(tx, actor), { editionId, kind: 'editing' })
    const kindOf = async (actor: typeof first) => {
      await beat(actor)
      const { others } = await keepPresence(as(tx, final), { editionId, kind: 'reading' })
      return others.find(({ name }) => name === actor.displayName)?.kind
    }
    expect(await kindOf(rival)).toBe('editing')
    await claimEdition(as(tx, first), { editionId })
    expect(await kindOf(first)).toBe('editing')
    for (const reader of [rival, second, author]) expect(await kindOf(reader)).toBe('reading')
  }))

it('refuses who may not read the edition, as if it did not exist', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    for (const role of ['editor1', 'admin', 'correspondent'] as const) {
      const stranger = await insertAccount(tx, role, '620500')
      await expect(
        keepPresence(as(tx, stranger), { editionId, kind: 'reading' }),
      ).rejects.toMatchObject({ code: 'not-found' })
    }
  }))

it('bears many heartbeats of one person at once', async () => {
  const db = racesDatabase()
  const { author, first } = await setStage(db)
  const { editionId } = await submitted(db, author)
  const beats = Array.from({ length: 12 }, () =>
    keepPresence(as(db, first), { editionId, kind: 'reading' }),
  )
  expect(await Promise.all(beats)).toHaveLength(12)
})
