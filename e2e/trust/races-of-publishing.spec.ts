import { randomUUID } from 'node:crypto'

import { makeDue } from '../clock.ts'
import { expect, test } from '../fixtures.ts'
import { changeTo } from '../newsroom/editions.ts'
import { capture, captureMove } from './captured-actions.ts'
import { insertPerson } from '../factories.ts'
import {
  approvalOf,
  expectShown,
  submitAs,
  openSending,
  publishDue,
  ROUNDS,
  standOf,
  takeEditorRequests,
  takeWriterRequests,
} from './sent-at-once.ts'
import { openAt, openRowMenu, putADayAhead } from '../newsroom/lists.ts'

const EDITORS = ['editor1-dingxi', 'editor2-dingxi', 'editor3'] as const

// What publishes and what keeps from publishing, at the same moment.
test('what is withdrawn, put off or not allowed any more stays away from readers', async ({
  page,
  context,
  signInAs,
  rows,
  request,
  baseURL,
}) => {
  const stage = { page, context, signInAs, rows, request }
  const send = openSending(stage)
  const fresh = () => ({ requestKey: randomUUID() })
  const writer = await takeWriterRequests(stage, send)
  const first = await submitAs(rows, send, writer)
  const editor = await takeEditorRequests(stage, first.editionId)

  /** Approves the edition at every level up to `level`; the last holds it when asked to. */
  const approveTo = async (editionId: number, level: 1 | 2 | 3, hold = false) => {
    for (const who of EDITORS.slice(0, level)) {
      const approval = await approvalOf(rows, editionId, hold && who === 'editor3')
      const answer = await send(who, editor.approve, approval)
      expect(answer, answer.words).toMatchObject({ won: true })
    }
  }
  const submitUpTo = async (level: 1 | 2 | 3, hold = false) => {
    const { editionId } = await submitAs(rows, send, writer)
    await approveTo(editionId, level, hold)
    return editionId
  }
  const headlineOf = async (editionId: number) => {
    const { revisionId } = await standOf(rows, editionId)
    const [row] = await rows<{ headline: string }[]>`
      select headline from revisions where id = ${revisionId}`
    return row?.headline ?? ''
  }
  const publicOf = async (articleId: number) => {
    const [row] = await rows<{ state: string; moves: string[] | null }[]>`
      select state::text, (select json_agg(m.move order by m.id) from article_moves m
        where m.article_id = a.id) as moves from articles a where a.id = ${articleId}`
    return row
  }
  const countOf = (moves: readonly string[], move: string) =>
    moves.filter((one) => one === move).length

  // What the final editor's pages would send.
  const held = await submitUpTo(3, true)
  const heldName = await headlineOf(held)
  await changeTo(stage, 'editor3')
  const waiting = page.getByRole('article', { name: heldName })
  await openAt(page, '/schedule', waiting)
  await waiting.getByLabel(`排期《${heldName}》`).click()
  await putADayAhead(waiting)
  const schedule = await captureMove(page, () =>
    waiting.getByRole('button', { name: '确定排期' }).click(),
  )
  const pinned = await send('editor3', schedule, {})
  expect(pinned, pinned.words).toMatchObject({ won: true })
  await changeTo(stage, 'editor3')
  await openAt(page, '/schedule?list=scheduled', waiting)
  const unschedule = await captureMove(page, () =>
    page.getByRole('button', { name: `取消排期《${heldName}》` }).click(),
  )
  const live = await submitUpTo(3)
  const liveName = await headlineOf(live)
  await page.goto(`/published?q=${liveName}`)
  const line = page.getByRole('article', { name: liveName })
  await openRowMenu(line)
  await line.getByLabel(`撤稿《${liveName}》`).click()
  await line.getByLabel('撤稿原因').selectOption({ label: '事实有误' })
  await line.getByLabel('给读者的说明').fill('文中数字有误，核实后再发。')
  const withdraw = await captureMove(page, () =>
    line.getByRole('button', { name: '确定撤稿' }).click(),
  )
  await changeTo(stage, 'editor2')
  await page.goto(`/published?q=${liveName}`)
  await openRowMenu(line)
  await line.getByLabel(`更正《${liveName}》`).click()
  await line.getByLabel(/更正说明/).fill('闸口应当是四处。')
  const open = await captureMove(page, () => line.getByRole('button', { name: '去写更正' }).click())
  await page.goto('about:blank')

  const scheduled = async (editionId: number) => {
    const { lockVersion } = await standOf(rows, editionId)
    const answer = await send('editor3', schedule, { editionId, lockVersion, ...fresh() })
    expect(answer, answer.words).toMatchObject({ won: true })
    return (await standOf(rows, editionId)).lockVersion
  }
  /** A live article with a correction at the last level. */
  const corrected = async () => {
    const { articleId } = await standOf(rows, await submitUpTo(3))
    const opened = await send('editor2', open, { articleId, ...fresh() })
    expect(opened, opened.words).toMatchObject({ won: true })
    const [row] = await rows<{ editionId: number; lockVersion: number; content: object }[]>`
      select e.id::int as "editionId", e.lock_version as "lockVersion", r.content
      from editions e join revisions r on r.id = e.current_revision_id
      where e.article_id = ${articleId} and e.kind = 'correction'`
    const { editionId = 0, lockVersion = 0, content = {} } = row ?? {}
    const [author] = await rows<{ accountId: number }[]>`
      select id::int as "accountId" from accounts where login_name = 'editor2'`
    const saved = await send('editor2', writer.save, {
      ...author,
      ...fresh(),
      edition: { editionId, lockVersion },
      version: 0,
      content: { ...content, subtitle: '更正过的副题' },
    })
    expect(saved, saved.words).toMatchObject({ won: true })
    const ref = { editionId, lockVersion: (await standOf(rows, editionId)).lockVersion }
    const sent = await send('editor2', writer.submit, { ...ref, ...fresh() })
    expect(sent, sent.words).toMatchObject({ won: true })
    await approveTo(editionId, 2)
    return { articleId, editionId }
  }
  const withdrawal = (articleId: number) => send('editor3', withdraw, { articleId, ...fresh() })

  await test.step('two schedulers and an editor who takes the time away', async () => {
    for (const _round of ROUNDS) {
      const editionId = await submitUpTo(3, true)
      const lockVersion = await scheduled(editionId)
      await makeDue(editionId)
      const [taken] = await Promise.all([
        send('editor3', unschedule, { editionId, lockVersion, ...fresh() }),
        publishDue(stage, baseURL),
        publishDue(stage, baseURL),
      ])
      if (!taken.won) expectShown(taken)
      const { state, moves, articleId } = await standOf(rows, editionId)
      expect(state).toBe(taken.won ? 'approved' : 'published')
      expect(countOf(moves, 'publish')).toBe(taken.won ? 0 : 1)
      expect(countOf(moves, 'unschedule')).toBe(taken.won ? 1 : 0)
      const status = (await request.get(`/articles/${articleId}`)).status()
      expect(status).toBe(taken.won ? 404 : 200)
    }
  })

  await test.step('two schedulers with a correction, and a withdrawal', async () => {
    for (const _round of ROUNDS) {
      const { articleId, editionId } = await corrected()
      const approval = await approvalOf(rows, editionId, true)
      expect(await send('editor3', editor.approve, approval)).toMatchObject({ won: true })
      await scheduled(editionId)
      await makeDue(editionId)
      const [withdrawn] = await Promise.all([
        withdrawal(articleId),
        publishDue(stage, baseURL),
        publishDue(stage, baseURL),
      ])
      expect(withdrawn, withdrawn.words).toMatchObject({ won: true })
      // What the withdrawal kept from publishing must not go on waiting for its time.
      await publishDue(stage, baseURL)
      expect(await publicOf(articleId)).toEqual({ state: 'withdrawn', moves: ['withdraw'] })
      const { state, moves } = await standOf(rows, editionId)
      expect(['approved', 'published']).toContain(state)
      expect(countOf(moves, 'publish')).toBe(state === 'published' ? 1 : 0)
      expect((await request.get(`/articles/${articleId}`)).status()).toBe(410)
    }
  })

  await test.step('the last approval of a correction, and a withdrawal', async () => {
    for (const _round of ROUNDS) {
      const { articleId, editionId } = await corrected()
      const approval = await approvalOf(rows, editionId)
      const [approved, withdrawn] = await Promise.all([
        send('editor3', editor.approve, approval),
        withdrawal(articleId),
      ])
      expect(withdrawn, withdrawn.words).toMatchObject({ won: true })
      if (!approved.won) expectShown(approved)
      expect(await publicOf(articleId)).toEqual({ state: 'withdrawn', moves: ['withdraw'] })
      const { state, moves } = await standOf(rows, editionId)
      expect(state).toBe(approved.won ? 'published' : 'review3')
      expect(countOf(moves, 'approve')).toBe(approved.won ? 3 : 2)
      expect((await request.get(`/articles/${articleId}`)).status()).toBe(410)
    }
  })

  await test.step('an approval, and the end of the role that allows it', async () => {
    const grants = await Promise.all(
      ROUNDS.map(async () => {
        const person = await insertPerson('621100', ['editor1'])
        const [grant] = await rows<{ accountId: number; grantId: number }[]>`
          select account_id::int as "accountId", id::int as "grantId" from role_grants
          where account_id = ${person.id}`
        return { ...person, accountId: grant?.accountId ?? 0, grantId: grant?.grantId ?? 0 }
      }),
    )
    await changeTo(stage, 'admin')
    await page.goto(`/admin/accounts/${grants[0]?.accountId}`)
    const end = await capture(page, () => page.getByRole('button', { name: /^收回/ }).click())
    await page.goto('about:blank')
    for (const { loginName, accountId, grantId } of grants) {
      const { editionId } = await submitAs(rows, send, writer)
      const approval = await approvalOf(rows, editionId)
      // Whoever has no session yet would arrive late.
      const known = await send(loginName, editor.claim, { editionId })
      expect(known, known.words).toMatchObject({ won: true })
      const [approved, ended] = await Promise.all([
        send(loginName, editor.approve, approval),
        send('admin', end, { accountId, grantId }),
      ])
      expect(ended, ended.words).toMatchObject({ won: true })
      if (!approved.won) expectShown(approved)
      const { state, approvals, moves } = await standOf(rows, editionId)
      expect({ state, approvals }).toEqual(
        approved.won ? { state: 'review2', approvals: 1 } : { state: 'review1', approvals: 0 },
      )
      expect(countOf(moves, 'approve')).toBe(approvals)
      expectShown(await send(loginName, editor.claim, { editionId }))
    }
  })
})
