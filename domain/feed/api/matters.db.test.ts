import { eq } from 'drizzle-orm'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import type { StoredProposal } from '#db/schema/matter/matter-private'
import { promises } from '#db/schema/matter/promises'
import { withRollback } from '#db/testing/test-database'

import { hideCard } from '../../matter/hide-card.ts'
import { linkProof } from '../../matter/link-proof.ts'
import { goodProposal, matterOf, publishRegister, registered } from '../../testing/registers.ts'
import { as, NOW, published, requestKey, setStage } from '../../testing/stage.ts'
import { dumpMatters, listMatterYears } from './dump-matters.ts'
import { findApiMatter, listApiMatters } from './list-matters.ts'
import { findPublishedYear, listPublishedYears } from './list-years.ts'
import { matterSchema } from './matter-schema.ts'
import { matterQuerySchema } from './queries.ts'

const SITE = { name: '试刊', address: 'https://news.example.org' }
const ASKED = { before: null, limit: 10 }
const CANARY = '金丝雀'
const OWED = {
  unit: '县住建局',
  part: 'lead' as const,
  assignedOn: '2026-02-01',
  dueOn: '2026-03-11',
  answeredOn: null,
  resultClass: null,
}
const ROWS: StoredProposal[] = [
  goodProposal({
    title: '=关于“老旧小区”, 改造的提案',
    isKey: true,
    sponsors: [{ leaderName: '示例领导', part: 'lead' }],
    assignments: [OWED, { ...OWED, unit: '县财政局', part: 'joint' }],
  }),
  goodProposal({ number: 2, state: 'closed', category: '水利', closedOn: '2026-03-15' }),
  goodProposal({
    number: 3,
    title: `关于${CANARY}的提案`,
    movers: [CANARY],
    consent: false,
    sponsors: [{ leaderName: CANARY, part: 'lead' }],
    assignments: [OWED],
  }),
]

async function shown(tx: Queryable) {
  const { sessionId, officer } = await registered(tx, ROWS)
  const stage = await setStage(tx)
  await publishRegister(tx, stage.final, sessionId)
  return { sessionId, officer, stage, matterId: await matterOf(tx, sessionId) }
}

const textOf = async (chunks: AsyncGenerator<string>): Promise<string> => {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}

it('answers a card with who answers it, how far it is, and what proves it', () =>
  withRollback(async (tx) => {
    const { sessionId, officer, stage, matterId } = await shown(tx)
    const { articleId } = await published(tx, stage)
    await linkProof(as(tx, officer), {
      sessionId,
      step: null,
      matterId,
      articleId: `${articleId}`,
      isLinked: true,
      requestKey: requestKey(),
    })
    const matter = matterSchema.parse(await findApiMatter(tx, SITE, matterId))
    expect(matter).toMatchObject({
      url: 'https://news.example.org/proposals/zhuanglang/10-2/1',
      division: { code: '620825', name: '庄浪县' },
      session: { term: 10, number: 2 },
      number: 1,
      state: 'assigned',
      movers: '甲某某',
      isKey: true,
      sponsors: [{ name: '示例领导', part: 'lead' }],
      assignments: [
        { unit: { name: '县住建局' }, part: 'lead', dueOn: '2026-03-11', isOwed: true },
        { unit: { name: '县财政局', url: null }, part: 'joint' },
      ],
      proofs: [{ id: articleId, url: `https://news.example.org/articles/${articleId}` }],
    })
  }))

it('answers what was promised of a card, and how that ended once it is confirmed', () =>
  withRollback(async (tx) => {
    const { matterId, stage, officer } = await shown(tx)
    const { articleId } = await published(tx, stage)
    const [assigned] = (await findApiMatter(tx, SITE, matterId))?.assignments ?? []
    const made = { words: '建成三个站点', dueOn: '2026-09-30' }
    const unitId = assigned?.unit.id ?? 0
    await tx.insert(promises).values({ ...made, matterId, unitId, articleId, createdAt: NOW })
    const promised = async () =>
      matterSchema.parse(await findApiMatter(tx, SITE, matterId)).promises
    const change = (set: Partial<typeof promises.$inferInsert>) =>
      tx.update(promises).set(set).where(eq(promises.matterId, matterId))
    const open = { ...made, unit: '县住建局', state: 'open', endWords: null }
    const reportedBy = officer.accountId
    await change({
      reported: 'kept',
      reportedBy,
      reportedOn: '2026-03-19',
      reportWords: '都建成了',
    })
    expect(await promised()).toEqual([open])
    await change({ state: 'kept', settledBy: stage.final.accountId, settledAt: NOW })
    expect(await promised()).toEqual([{ ...open, state: 'kept', endWords: '都建成了' }])
  }))

it('narrows by place, session, category, state, unit and change, and comes page by page', () =>
  withRollback(async (tx) => {
    const { matterId } = await shown(tx)
    const numbers = async (given: object) =>
      (await listApiMatters(tx, SITE, { ...ASKED, ...given })).matters.map(({ number }) => number)
    const all = await listApiMatters(tx, SITE, { ...ASKED, limit: 1 })
    expect(all).toMatchObject({ matters: [{ number: 2 }], hasMore: true })
    expect(await numbers({ before: all.matters[0]?.id })).toEqual([1])
    expect(await numbers({ division: '620800' })).toEqual([2, 1])
    expect(await numbers({ division: '620500' })).toEqual([])
    expect(await numbers({ session: '10-2', category: '水利' })).toEqual([2])
    expect(await numbers({ session: '10-3' })).toEqual([])
    expect(await numbers({ state: 'closed' })).toEqual([2])
    const unit = (await findApiMatter(tx, SITE, matterId))?.assignments.map((one) => one.unit.id)
    expect(await numbers({ unit: unit?.[0] })).toEqual([1])
    expect(await numbers({ unit: unit?.[1] })).toEqual([])
    expect(await numbers({ since: '2026-03-20' })).toEqual([2, 1])
    expect(await numbers({ since: '2026-03-21' })).toEqual([])
  }))

it('counts a card without a day of filing to the year of its session, else to that of its dispatch', () =>
  withRollback(async (tx) => {
    const last = { ...OWED, assignedOn: '2025-02-20', dueOn: '2025-05-20' }
    const rows = [goodProposal({ openedOn: null, assignments: [last] })]
    const { final } = await setStage(tx)
    const { sessionId } = await registered(tx, rows)
    await publishRegister(tx, final, sessionId)
    const years = async () => (await listMatterYears(tx)).map(({ year }) => year)
    expect(await years()).toEqual([2025])
    await tx
      .update(committeeSessions)
      .set({ closedOn: '2024-12-30' })
      .where(eq(committeeSessions.id, sessionId))
    expect(await years()).toEqual([2024])
  }))

it.each([
  [{ session: '十届' }, 'session'],
  [{ state: 'done' }, 'state'],
  [{ unit: 'x' }, 'unit'],
  [{ since: 'gestern' }, 'since'],
])('says what is wrong with %j', (query, name) => {
  const { error } = matterQuerySchema.safeParse(query)
  expect(new Set(error?.issues.map(({ path }) => path[0]))).toEqual(new Set([name]))
})

it('writes the cards of a year as a table that no program runs, and nothing of what is not public', () =>
  withRollback(async (tx) => {
    const { sessionId, stage, matterId } = await shown(tx)
    const years = await listMatterYears(tx)
    expect(years).toMatchObject([{ year: 2026, matters: 2 }])
    expect(await listPublishedYears(tx)).toMatchObject([{ year: 2026, articles: 0, matters: 2 }])
    expect(await findPublishedYear(tx, '2026')).toMatchObject({ articles: 0, matters: 2 })
    expect(await findPublishedYear(tx, '2025')).toBeNull()
    const text = await textOf(dumpMatters(tx, SITE, { year: 2026, page: 1 }))
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
    expect(rows).toMatchObject([
      {
        提案号: '1',
        案由: "'=关于“老旧小区”, 改造的提案",
        主办: '县住建局',
        会办: '县财政局',
        期限: '2026-03-11',
        领导: '领办 示例领导',
      },
      { 提案号: '2', 状态: '已办结', 办结日期: '2026-03-15' },
    ])
    const listed = await listApiMatters(tx, SITE, ASKED)
    expect(text + JSON.stringify(listed)).not.toContain(CANARY)
    const secret = await matterOf(tx, sessionId, 3)
    expect(await findApiMatter(tx, SITE, secret)).toBeNull()
    await hideCard(as(tx, stage.final), {
      matterId,
      reason: '内容不宜公开',
      requestKey: requestKey(),
    })
    expect(await findApiMatter(tx, SITE, matterId)).toBeNull()
    expect(await textOf(dumpMatters(tx, SITE, { year: 2026 }))).not.toContain('“老旧小区”')
  }))
