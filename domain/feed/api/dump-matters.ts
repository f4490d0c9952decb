import { and, desc, eq, gt, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters } from '#db/schema/matter/matters'
import { DEMO_MARK } from '#lib/article-marks'
import { renderCsvHead, renderCsvRows, type CsvColumns } from '#lib/formats/render-csv'
import {
  MATTER_STATE_LABELS,
  MOVER_KIND_LABELS,
  PROPOSAL_OCCASION_LABELS,
  SPONSOR_PART_LABELS,
} from '#lib/matter-labels'

import { isCard } from '../../matter/shown-sessions.ts'
import { yearOfCard } from '../../matter/shown-scope.ts'
import { latestByMatter } from '../../promise/shown-promise.ts'
import type { FeedSite } from '../feed-scope.ts'
import { listMattersWhere } from './list-matters.ts'
import type { ApiMatter } from './matter-schema.ts'
import { PROMISE_COLUMNS } from './promise-schema.ts'

export interface MatterYear {
  year: number
  matters: number
  changedAt: Date
}

/** The years of which readers have cards, the latest first. */
export async function listMatterYears(db: Queryable): Promise<MatterYear[]> {
  const promised = latestByMatter(db)
  // By session, of which most have one year: its last move is met first, where those of each card would be looked up.
  const cards = db
    .select({
      sessionId: matters.sessionId,
      year: yearOfCard.as('year'),
      matters: sql<number>`count(*)`.as('cards'),
      promisedAt: sql`max(${promised.at})`.as('promised_at'),
    })
    .from(matters)
    .leftJoin(promised, eq(promised.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .where(isCard)
    .groupBy(sql`1, 2`)
    .as('cards')
  const last = db
    .select({ at: matterMoves.createdAt })
    .from(matterMoves)
    .innerJoin(matters, eq(matters.id, matterMoves.matterId))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matterMoves.sessionId))
    .where(and(eq(matterMoves.sessionId, cards.sessionId), isCard, eq(yearOfCard, cards.year)))
    .orderBy(desc(matterMoves.createdAt))
    .limit(1)
    .as('last')
  return db
    .select({
      year: sql<number>`${cards.year}`,
      matters: sql<number>`sum(${cards.matters})`.mapWith(Number),
      changedAt:
        sql<Date>`max(greatest(${last.at}, ${cards.promisedAt}, ${committeeSessions.publishedAt}))`.mapWith(
          committeeSessions.publishedAt,
        ),
    })
    .from(cards)
    .innerJoin(committeeSessions, eq(committeeSessions.id, cards.sessionId))
    .leftJoinLateral(last, sql`true`)
    .groupBy(sql`1`)
    .orderBy(desc(sql`1`))
}

const PAGE = 100

/** All cards of a year as a table, chunk by chunk, so that no year is ever in memory as a whole. */
export async function* dumpMatters(
  db: Queryable,
  site: FeedSite,
  { year, page: size = PAGE }: { year: number; page?: number },
): AsyncGenerator<string> {
  yield renderCsvHead(COLUMNS)
  let after = 0
  for (;;) {
    const where = and(eq(yearOfCard, year), gt(matters.id, after))
    const page = await listMattersWhere(db, site, { where, limit: size, order: 'oldest' })
    if (page.length > 0) yield renderCsvRows(COLUMNS, page)
    if (page.length < size) return
    after = page.at(-1)?.id ?? 0
  }
}

type Assigned = ApiMatter['assignments'][number]

const line = (values: readonly (string | null)[]): string =>
  values.map((one) => one ?? '').join('；')
const answering = ({ assignments }: ApiMatter) => assignments.filter(({ part }) => part !== 'joint')
const daysOf = (matter: ApiMatter, dayOf: (assigned: Assigned) => string | null): string =>
  line(answering(matter).map(dayOf))

/** One line a card; a column that is added goes last. What several units have stands in their order. */
const COLUMNS: CsvColumns<ApiMatter> = {
  编号: ({ id }) => id,
  网址: ({ url }) => url,
  区划代码: ({ division }) => division.code,
  地区: ({ division }) => division.name,
  届: ({ session }) => session.term,
  次: ({ session }) => session.number,
  提案号: ({ number }) => number,
  案由: ({ title }) => title,
  类别: ({ category }) => category,
  '大会/平时': ({ occasion }) => PROPOSAL_OCCASION_LABELS[occasion],
  提案者性质: ({ moverKind }) => MOVER_KIND_LABELS[moverKind],
  提案者: ({ movers }) => movers,
  是否重点: ({ isKey }) => (isKey ? '是' : '否'),
  状态: ({ state }) => MATTER_STATE_LABELS[state],
  立案日期: ({ openedOn }) => openedOn,
  主办: (matter) => line(answering(matter).map(({ unit }) => unit.name)),
  会办: ({ assignments }) =>
    line(assignments.filter(({ part }) => part === 'joint').map(({ unit }) => unit.name)),
  交办日期: (matter) => daysOf(matter, ({ assignedOn }) => assignedOn),
  期限: (matter) => daysOf(matter, ({ dueOn }) => dueOn),
  答复日期: (matter) => daysOf(matter, ({ answeredOn }) => answeredOn),
  办理结果: ({ resultClass }) => resultClass,
  办结日期: ({ closedOn }) => closedOn,
  领导: ({ sponsors }) =>
    line(sponsors.map(({ name, part }) => `${SPONSOR_PART_LABELS[part]} ${name}`)),
  佐证: ({ proofs }) => line(proofs.map(({ url }) => url)),
  更新时间: ({ changedAt }) => changedAt,
  演示: ({ isDemo }) => (isDemo ? DEMO_MARK : ''),
  ...PROMISE_COLUMNS,
}
