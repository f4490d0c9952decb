import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import {
  approvalOf,
  expectShown,
  submitAs,
  openSending,
  ROUNDS,
  standOf,
  takeEditorRequests,
  takeWriterRequests,
  winnerOf,
} from './sent-at-once.ts'

// Two requests on one edition, sent at the same moment over connections of their own.
test('of two requests that bar each other one is done, and who lost gets a message', async ({
  page,
  context,
  signInAs,
  rows,
  request,
}) => {
  const stage = { page, context, signInAs, rows, request }
  const send = openSending(stage)
  const writer = await takeWriterRequests(stage, send)
  const first = await submitAs(rows, send, writer)
  const editor = await takeEditorRequests(stage, first.editionId)
  const fresh = () => ({ requestKey: randomUUID() })

  await test.step('two saves of one version', async () => {
    for (const _round of ROUNDS) {
      const ref = await submitAs(rows, send, writer)
      await send('tongwei', writer.recall, { ...ref, ...fresh() })
      const { lockVersion, revisions } = await standOf(rows, ref.editionId)
      const [asked] = JSON.parse(writer.save.body.toString()) as [{ content: object }]
      const save = (headline: string) =>
        send('tongwei', writer.save, {
          edition: { editionId: ref.editionId, lockVersion },
          version: 0,
          content: { ...asked.content, headline },
          ...fresh(),
        })
      const answers = await Promise.all([save('一个窗口写的标题'), save('另一个窗口写的标题')])
      const won = winnerOf(answers)
      expect(answers[won === 0 ? 1 : 0].words).toContain('保存了新的版本')
      const after = await standOf(rows, ref.editionId)
      expect(after).toMatchObject({
        state: 'draft',
        lockVersion: lockVersion + 1,
        revisions: revisions + 1,
      })
      const [kept] = await rows`select headline from revisions where id = ${after.revisionId}`
      expect(kept).toEqual({ headline: won === 0 ? '一个窗口写的标题' : '另一个窗口写的标题' })
    }
  })

  await test.step('an approval of the text that its author replaces', async () => {
    for (const _round of ROUNDS) {
      const ref = await submitAs(rows, send, writer)
      const { editionId } = ref
      const approval = await approvalOf(rows, editionId)
      const replace = async () => {
        const recalled = await send('tongwei', writer.recall, { ...ref, ...fresh() })
        if (!recalled.won) return recalled
        const draft = await standOf(rows, editionId)
        const [asked] = JSON.parse(writer.save.body.toString()) as [{ content: object }]
        const saved = await send('tongwei', writer.save, {
          edition: { editionId, lockVersion: draft.lockVersion },
          version: 0,
          content: { ...asked.content, headline: `换过的标题${randomUUID().slice(0, 6)}` },
          ...fresh(),
        })
        expect(saved, saved.words).toMatchObject({ won: true })
        const { lockVersion } = await standOf(rows, editionId)
        return send('tongwei', writer.submit, { editionId, lockVersion, ...fresh() })
      }
      const won = winnerOf(
        await Promise.all([send('editor1-dingxi', editor.approve, approval), replace()]),
      )
      const after = await standOf(rows, editionId)
      if (won === 0) {
        expect(after).toMatchObject({ state: 'review2', approvals: 1 })
        expect(after.moves).toEqual(['create', 'submit', 'approve'])
        continue
      }
      expect(after).toMatchObject({ state: 'review1', approvals: 0 })
      expect(after.moves).toEqual(['create', 'submit', 'recall', 'submit'])
      expect(after.revisionId).not.toBe(approval.revisionId)
      // However late it comes, and also with the current version.
      const { lockVersion } = after
      for (const late of [approval, { ...approval, lockVersion }]) {
        expectShown(await send('editor1-dingxi', editor.approve, { ...late, ...fresh() }))
      }
      expect(await standOf(rows, editionId)).toEqual(after)
    }
  })

  await test.step('an approval and a return', async () => {
    for (const _round of ROUNDS) {
      const ref = await submitAs(rows, send, writer)
      const approval = await approvalOf(rows, ref.editionId)
      const won = winnerOf(
        await Promise.all([
          send('editor1-dingxi', editor.approve, approval),
          send('editor1-dingxi', editor.sendBack, { ...ref, ...fresh() }),
        ]),
      )
      const after = await standOf(rows, ref.editionId)
      expect(after).toMatchObject({
        state: won === 0 ? 'review2' : 'returned',
        lockVersion: ref.lockVersion + 1,
        approvals: won === 0 ? 1 : 0,
        moves: ['create', 'submit', won === 0 ? 'approve' : 'return'],
      })
    }
  })

  await test.step('a recall and a claim', async () => {
    for (const _round of ROUNDS) {
      const ref = await submitAs(rows, send, writer)
      const won = winnerOf(
        await Promise.all([
          send('tongwei', writer.recall, { ...ref, ...fresh() }),
          send('editor1-dingxi', editor.claim, { editionId: ref.editionId }),
        ]),
      )
      expect(await standOf(rows, ref.editionId)).toMatchObject({
        state: won === 0 ? 'draft' : 'review1',
        claimant: won === 0 ? null : 'editor1-dingxi',
        moves: ['create', 'submit', won === 0 ? 'recall' : 'claim'],
      })
    }
  })
})
