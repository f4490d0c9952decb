import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { as, draftOf, goodContent, requestKey, setStage, submitted } from '../../testing/stage.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { recallEdition } from '../moves/recall-edition.ts'
import { findLastSubmitted } from './find-last-submitted.ts'

const titled = (headline: string) => goodContent({ headline })

it('returns what a person submitted last, and neither drafts nor what others wrote', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    expect(await findLastSubmitted(tx, { actor: author })).toBeNull()
    await draftOf(tx, author, titled('没有交的'))
    expect(await findLastSubmitted(tx, { actor: author })).toBeNull()
    await submitted(tx, author, titled('先交的'))
    await submitted(tx, author, titled('后交的'))
    await draftOf(tx, author, titled('又没有交的'))
    expect(await findLastSubmitted(tx, { actor: author })).toMatchObject({ headline: '后交的' })
    expect(await findLastSubmitted(tx, { actor: first })).toBeNull()
  }))

it('returns a recalled edition as it was sent in', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author, titled('交过的'))
    const recalled = await recallEdition(as(tx, author), {
      editionId,
      lockVersion,
      requestKey: requestKey(),
    })
    await saveDraft(as(tx, author), { ...recalled, editionId, content: titled('改了一半的') })
    expect(await findLastSubmitted(tx, { actor: author })).toMatchObject({ headline: '交过的' })
  }))
