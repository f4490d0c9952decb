import { and, asc, eq, exists, isNotNull, isNull, not, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { answers, ratings, talks } from '#db/schema/matter/answers'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { assignments, matters, proposals } from '#db/schema/matter/matters'
import { formatPlenary } from '#lib/format-plenary'
import { dayColumn, notesSheet, textSheet, type TextColumn } from '#lib/formats/text-workbook'
import { Refusal } from '#lib/refusal'
import { SATISFACTION_LABELS, TALK_WAY_LABELS } from '#lib/matter-labels'

import { scopesOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { FOLLOWING_ROLES, followsAnywhere } from '../matter/followers.ts'
import { isCounted } from '../matter/steps.ts'
import { buildWorkbook } from '../worker/build-workbook.ts'

const MAX_ROWS = 10_000

/** Names of units of a matter, in one text. */
const unitsWhere = (condition: SQL) => sql<string>`coalesce((
  select string_agg(${handlingUnits.name}, '、' order by ${assignments.id})
  from ${assignments} join ${handlingUnits} on ${handlingUnits.id} = ${assignments.unitId}
  where ${assignments.matterId} = ${matters.id} and ${condition}), '')`
const ofLeads = (what: SQL) => sql<string | null>`(select ${what} from ${assignments}
  where ${assignments.matterId} = ${matters.id} and ${assignments.part} <> 'joint')`
const ofTalks = (what: SQL) => sql`(select ${what} from ${talks}
  join ${assignments} on ${assignments.id} = ${talks.assignmentId}
  where ${assignments.matterId} = ${matters.id} order by ${talks.heldOn}, ${talks.id} limit 1)`
const ofMoves = (what: SQL, move: 'sign' | 'redo') => sql<string | null>`(select ${what}
  from ${matterMoves} where ${matterMoves.matterId} = ${matters.id} and ${matterMoves.move} = ${move})`
const ratingsBy = (what: typeof ratings.attitude | typeof ratings.result) => sql<
  (keyof typeof SATISFACTION_LABELS)[]
>`array(select ${what}::text from ${ratings}
  where ${ratings.matterId} = ${matters.id} and ${ratings.redoneAt} is null order by ${what})`

const selectOverview = (db: Queryable) =>
  db
    .select({
      number: matters.number,
      division: divisions.name,
      term: committeeTerms.number,
      session: committeeSessions.number,
      assignedOn: ofLeads(sql`min(${assignments.assignedOn})::text`),
      dueOn: ofLeads(sql`max(${assignments.dueOn})::text`),
      title: matters.title,
      leads: unitsWhere(sql`${assignments.part} <> 'joint'`),
      joints: unitsWhere(sql`${assignments.part} = 'joint'`),
      signedOn: ofMoves(
        sql`(min(${matterMoves.createdAt}) at time zone 'Asia/Shanghai')::date::text`,
        'sign',
      ),
      talkedOn: sql<string | null>`${ofTalks(sql`${talks.heldOn}::text`)}`,
      way: sql<keyof typeof TALK_WAY_LABELS | null>`${ofTalks(sql`${talks.way}`)}`,
      answeredOn: ofLeads(sql`max(${assignments.answeredOn})::text`),
      letterNumbers: sql<string>`coalesce((select string_agg(${answers.letterNumber}, '、' order by ${answers.id})
        from ${answers} join ${assignments} on ${assignments.id} = ${answers.assignmentId}
        where ${assignments.matterId} = ${matters.id} and ${answers.isSigned}
          and ${assignments.state} = 'answered' and ${answers.id} = (select max(latest.id) from ${answers} latest
            where latest.assignment_id = ${assignments.id} and latest.is_signed)), '')`,
      classes: ofLeads(sql`string_agg(distinct ${assignments.resultClass}::text, '、')`),
      attitudes: ratingsBy(ratings.attitude),
      results: ratingsBy(ratings.result),
      redone: ofMoves(sql`count(*)::text`, 'redo'),
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))

type OverviewRow = Awaited<ReturnType<typeof selectOverview>>[number]

/** 满意 2、不满意 1; one alone without its number. */
function formatRatings(given: OverviewRow['attitudes']): string {
  const [first, ...others] = given
  if (first === undefined) return ''
  if (others.length === 0) return SATISFACTION_LABELS[first]
  const counted = Map.groupBy(given, (one) => SATISFACTION_LABELS[one])
  return [...counted].map(([label, ones]) => `${label} ${ones.length}`).join('、')
}

/** The columns of 办理情况一览表, as offices keep it; what is ours goes last. */
const COLUMNS: readonly TextColumn<OverviewRow>[] = [
  ['提案号', 8, ({ number }) => number ?? ''],
  ['案由', 50, ({ title }) => title],
  ['主办', 24, ({ leads }) => leads],
  ['会办', 24, ({ joints }) => joints],
  dayColumn('签收', ({ signedOn }) => signedOn),
  dayColumn('沟通日期', ({ talkedOn }) => talkedOn),
  ['沟通方式', 10, ({ way }) => (way === null ? '' : TALK_WAY_LABELS[way])],
  dayColumn('答复日期', ({ answeredOn }) => answeredOn),
  ['答复文号', 22, ({ letterNumbers }) => letterNumbers],
  ['办理结果', 10, ({ classes }) => classes ?? ''],
  ['办理态度', 16, ({ attitudes }) => formatRatings(attitudes)],
  ['办理结果评价', 16, ({ results }) => formatRatings(results)],
  ['是否再办', 10, ({ redone }) => (redone === null || redone === '0' ? '否' : '是')],
  ['地区', 12, ({ division }) => division],
  ['届次', 14, ({ term, session }) => formatPlenary({ term, number: session })],
  dayColumn('交办日期', ({ assignedOn }) => assignedOn),
  dayColumn('期限', ({ dueOn }) => dueOn),
]

const ofPart = (db: Queryable, condition: SQL) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(assignments)
      .where(and(eq(assignments.matterId, matters.id), condition)),
  )
const isAssignedHere = (db: Queryable) => ofPart(db, isNotNull(assignments.state))

const isFollowed = (actor: Actor) =>
  and(isCounted, inScope(matters.divisionCode, scopesOf(actor, FOLLOWING_ROLES)))

/** How many that this person follows have units by a sheet alone: nothing of them was assigned here. */
const countLeftOut = (db: Queryable, actor: Actor): Promise<number> =>
  db.$count(
    matters,
    and(isFollowed(actor), ofPart(db, isNull(assignments.state)), not(isAssignedHere(db))),
  )

/** What the table does not hold, a line each. */
const describeLeftOut = (rows: number, leftOut: number): string[] => [
  ...(leftOut > 0
    ? [
        `这张表只有在本站交办的提案。另有 ${leftOut} 件只在表格里登记，不在这张表里：请提案专员在那次会议的页面导出。`,
      ]
    : []),
  ...(rows === MAX_ROWS ? [`最多列 ${MAX_ROWS} 件，后面的不在这张表里。`] : []),
]

/** 办理情况一览表 of what was assigned in the portal, in the divisions that this person follows, as an Excel file. */
export async function buildOverview(db: Queryable, { actor }: { actor: Actor }): Promise<Buffer> {
  if (!followsAnywhere(actor)) {
    throw new Refusal('forbidden', '一览表由交办专员、督办专员和提案专员下载')
  }
  const rows = await selectOverview(db)
    .where(and(isFollowed(actor), isAssignedHere(db)))
    .orderBy(asc(matters.sessionId), asc(matters.number), asc(matters.id))
    .limit(MAX_ROWS)
  const notes = describeLeftOut(rows.length, await countLeftOut(db, actor))
  const sheet = textSheet('办理情况一览表', COLUMNS, rows)
  return buildWorkbook(notes.length === 0 ? [sheet] : [sheet, notesSheet('说明', notes)])
}
