import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, COUNTY, draftOf, goodContent, setStage, submitted } from '../../testing/stage.ts'
import { keepWorkingCopy } from '../drafts/keep-working-copy.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { getLatest } from './get-latest.ts'

const titled = (headline: string) => goodContent({ headline })

it('returns the autosaved text to another window, and the saved text to the window that wrote it', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author, titled('存过的'))
    const ref = { editionId, lockVersion }
    await keepWorkingCopy(as(tx, author), { ...ref, version: 0, content: titled('写到一半') })
    const latest = (version: number) => getLatest(as(tx, author), { editionId, version })
    expect(await latest(0)).toMatchObject({
      content: { headline: '写到一半' },
      edition: ref,
      version: 1,
      revised: false,
      editable: true,
    })
    expect(await latest(1)).toMatchObject({ content: { headline: '存过的' }, revised: true })
  }))

it('returns the revision when the edition moved on, with the autosave it takes along', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const ref = { editionId, lockVersion }
    await keepWorkingCopy(as(tx, author), { ...ref, version: 0, content: titled('写到一半') })
    await saveDraft(as(tx, author), { ...ref, content: titled('合写的人存的') })
    expect(await getLatest(as(tx, author), { editionId, version: 1 })).toMatchObject({
      content: { headline: '合写的人存的' },
      edition: { editionId, lockVersion: lockVersion + 1 },
      version: 1,
      revised: true,
    })
  }))

it('says when nothing can be written any more, and refuses strangers', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    expect(await getLatest(as(tx, author), { editionId, version: 0 })).toMatchObject({
      editable: false,
    })
    const stranger = await insertAccount(tx, 'correspondent', COUNTY)
    await expect(getLatest(as(tx, stranger), { editionId, version: 0 })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
