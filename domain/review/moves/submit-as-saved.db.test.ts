import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { as, draftOf, goodContent, requestKey, setStage } from '../../testing/stage.ts'
import { keepWorkingCopy } from '../drafts/keep-working-copy.ts'
import { submitAsSaved } from './submit-as-saved.ts'

it('refuses to leave words behind that are not saved', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const draft = await draftOf(tx, author)
    const submit = () => submitAsSaved(as(tx, author), { ...draft, requestKey: requestKey() })
    const write = (headline: string, version: number) =>
      keepWorkingCopy(as(tx, author), { ...draft, version, content: goodContent({ headline }) })
    await write('县政协又改了一句', 0)
    await expect(submit()).rejects.toMatchObject({
      code: 'invalid-input',
      message: '还有没存下的字，请打开看过、存下再提交',
    })
    // What was typed and taken back again is saved.
    await write(goodContent().headline, 1)
    expect(await submit()).toMatchObject({ state: 'review1' })
  }))
