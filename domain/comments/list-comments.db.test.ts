import { expect, it, vi } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { bodyFromParagraphs } from '../article/body.ts'
import { claimEdition } from '../review/claims/claim-edition.ts'
import { saveDraft } from '../review/drafts/save-draft.ts'
import { getReviewEdition } from '../review/editions/get-review-edition.ts'
import { as, goodContent, NOW, requestKey, setStage, submitted } from '../testing/stage.ts'
import { addComment } from './add-comment.ts'
import { listComments } from './list-comments.ts'

vi.mock('../worker/run-in-worker.ts', () => ({
  runInWorker: () => Promise.resolve({ done: false, why: 'slow' }),
}))

const FIRST = '开头说了时间地点和人。'
const SECOND = '中间一段说冬灌的渠。'

it('shows a remark by the words it was written about where finding its place takes too long', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const content = goodContent({ body: bodyFromParagraphs([FIRST, SECOND]) })
    const { editionId } = await submitted(tx, author, content)
    const review = () => getReviewEdition(tx, { actor: first, editionId, now: NOW })
    const say = async (block: number | null) =>
      addComment(as(tx, first), {
        editionId,
        revisionId: (await review()).current.id,
        block,
        parentId: null,
        text: '请补一句。',
        requestKey: requestKey(),
      })
    await say(1)
    await say(null)
    await claimEdition(as(tx, first), { editionId })
    const { lockVersion } = (await review()).edition
    const body = bodyFromParagraphs(['新加的导语。', FIRST, SECOND])
    await saveDraft(as(tx, first), { editionId, lockVersion, content: { ...content, body } })
    await say(0)
    const { edition, current } = await review()
    const listed = await listComments(tx, { actor: author, edition, body: current.content.body })
    expect(listed).toMatchObject([
      { block: null, gone: SECOND },
      { block: null, gone: null },
      // What was written about the text as it is needs no looking for.
      { block: 0, gone: null },
    ])
  }))
