import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import {
  as,
  COUNTY,
  draftOf,
  goodContent,
  NOW,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { saveInReview } from '../drafts/save-in-review.ts'
import { submitEdition } from '../moves/submit-edition.ts'
import { getVersion, listVersions } from './list-versions.ts'

const titled = (headline: string) => goodContent({ headline })

it('lists what its writer saved, newest first, and goes back to one by a new revision', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author, titled('先写的'))
    const saved = await saveDraft(as(tx, author), {
      editionId,
      lockVersion,
      content: titled('后写的'),
    })
    const asked = { actor: author, editionId, now: NOW }
    const [newest, oldest] = await listVersions(tx, asked)
    expect(newest).toMatchObject({ headline: '后写的', number: 2, current: true, move: null })
    expect(oldest).toMatchObject({ headline: '先写的', number: 1, current: false })
    const content = await getVersion(tx, { ...asked, revisionId: oldest?.revisionId ?? 0 })
    await saveDraft(as(tx, author), { ...saved, content })
    expect((await listVersions(tx, asked)).map(({ headline }) => headline)).toEqual([
      '先写的',
      '后写的',
      '先写的',
    ])
  }))

it('shows an editor what was sent in and what they changed, and not what was written before', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const draft = await draftOf(tx, author, titled('只给自己看的'))
    const saved = await saveDraft(as(tx, author), { ...draft, content: titled('交上去的') })
    const sent = await submitEdition(as(tx, author), { ...saved, requestKey: requestKey() })
    const asked = { actor: first, editionId: saved.editionId, now: NOW }
    expect(await listVersions(tx, asked)).toHaveLength(1)
    await saveInReview(as(tx, first), { ...sent, content: titled('编辑改过的') })
    const versions = await listVersions(tx, asked)
    expect(versions.map(({ headline, move }) => [headline, move])).toEqual([
      ['编辑改过的', 'edit'],
      ['交上去的', 'submit'],
    ])
    await expect(getVersion(tx, { ...asked, revisionId: draft.revisionId })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))

it('is for those who may change the edition', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    await expect(listVersions(tx, { actor: author, editionId, now: NOW })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const stranger = await insertAccount(tx, 'correspondent', COUNTY)
    await expect(listVersions(tx, { actor: stranger, editionId, now: NOW })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
