import { and, asc, eq, isNull, sql, type SQLWrapper } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import type { ConsultationLamp } from '#db/consultation-states'
import {
  consultationAgreements,
  consultationLamps,
  consultationMoves,
  consultationTalks,
  consultationVerdicts,
} from '#db/schema/matter/consultation-steps'
import { consultationRooms, consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matters } from '#db/schema/matter/matters'
import {
  ADOPTION_LABELS,
  CONSULTATION_SOURCE_LABELS,
  CONSULTATION_STATE_LABELS,
  TALK_FORM_LABELS,
} from '#lib/consultation-labels'
import { daysBetween, shanghaiDay, type IsoDay } from '#lib/dates'
import { dayColumn, textSheet, type TextColumn } from '#lib/formats/text-workbook'
import { Refusal } from '#lib/refusal'

import { scopesOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { keepsAnywhere } from '../matter/policy.ts'
import { listInspectedRooms, roomColumns } from './rooms/inspected-rooms.ts'
import { buildWorkbook } from '../worker/build-workbook.ts'
import { isProgress } from './progress.ts'
import { isEnded, isHandled, isReplied } from './workflow.ts'

const MAX_ROWS = 10_000

const ofTalk = (what: SQLWrapper) => sql`(select ${what} from ${consultationTalks}
  where ${consultationTalks.matterId} = ${matters.id} order by ${consultationTalks.id} desc limit 1)`
const sumOf = (what: SQLWrapper) =>
  sql<number>`coalesce((select sum(${what}) from ${consultationTalks}
  where ${consultationTalks.matterId} = ${matters.id}), 0)`.mapWith(Number)
const ofLamp = (what: SQLWrapper, lamp: ConsultationLamp) => sql<
  string | null
>`(select (${what})::text from ${consultationLamps}
  left join ${handlingUnits} on ${handlingUnits.id} = ${consultationLamps.unitId}
  where ${consultationLamps.matterId} = ${matters.id} and ${consultationLamps.lamp} = ${lamp}
  order by ${consultationLamps.id} desc limit 1)`

const selectLedger = (db: Queryable) =>
  db
    .select({
      matterId: matters.id,
      title: matters.title,
      division: divisions.name,
      town: consultations.town,
      room: consultationRooms.name,
      source: consultations.source,
      state: consultations.state,
      adoption: consultations.adoption,
      heldOn: sql<string | null>`${ofTalk(consultationTalks.heldOn)}::text`,
      form: sql<keyof typeof TALK_FORM_LABELS | null>`${ofTalk(consultationTalks.form)}`,
      members: sumOf(consultationTalks.members),
      residents: sumOf(consultationTalks.residents),
      departments: sumOf(consultationTalks.departments),
      experts: sumOf(consultationTalks.experts),
      agreement: sql<string | null>`(select string_agg(${consultationAgreements.text}, '；'
        order by ${consultationAgreements.id}) from ${consultationAgreements}
        where ${consultationAgreements.matterId} = ${matters.id})`,
      unit: ofLamp(handlingUnits.name, 'hand-over'),
      dueOn: ofLamp(consultationLamps.dueOn, 'hand-over'),
      handedOverOn: ofLamp(consultationLamps.litOn, 'hand-over'),
      handledOn: ofLamp(consultationLamps.litOn, 'handle'),
      supervisedOn: ofLamp(consultationLamps.litOn, 'supervise'),
      supervision: ofLamp(consultationLamps.words, 'supervise'),
      repliedOn: ofLamp(consultationLamps.litOn, 'reply'),
      progress: sql<string | null>`(select ${consultationMoves.reason} from ${consultationMoves}
        where ${consultationMoves.matterId} = ${matters.id} and ${isProgress}
        order by ${consultationMoves.id} desc limit 1)`,
      satisfied: consultationVerdicts.satisfied,
      mostly: consultationVerdicts.mostly,
      dissatisfied: consultationVerdicts.dissatisfied,
    })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .leftJoin(consultationRooms, eq(consultationRooms.id, consultations.roomId))
    .leftJoin(consultationVerdicts, eq(consultationVerdicts.matterId, matters.id))

type LedgerRow = Awaited<ReturnType<typeof selectLedger>>[number]

/** Without the days of what was taken back. */
const withLit = (row: LedgerRow): LedgerRow => ({
  ...row,
  handledOn: isHandled(row.state) ? row.handledOn : null,
  repliedOn: isReplied(row.state) ? row.repliedOn : null,
})

const counted = (value: number) => (value === 0 ? '' : value)

/** The columns of 协商台账, as offices keep it; what is ours goes last. */
const COLUMNS: readonly TextColumn<LedgerRow>[] = [
  ['编号', 8, ({ matterId }) => matterId],
  ['乡镇', 12, ({ town }) => town],
  ['议事室', 16, ({ room }) => room ?? ''],
  ['议题', 40, ({ title }) => title],
  ['来源', 10, ({ source }) => CONSULTATION_SOURCE_LABELS[source]],
  dayColumn('协商日期', ({ heldOn }) => heldOn),
  ['形式', 12, ({ form }) => (form === null ? '' : TALK_FORM_LABELS[form])],
  ['委员', 8, ({ members }) => counted(members)],
  ['群众', 8, ({ residents }) => counted(residents)],
  ['部门', 8, ({ departments }) => counted(departments)],
  ['意见', 40, ({ agreement }) => agreement ?? ''],
  ['采纳', 10, ({ adoption }) => (adoption === null ? '' : ADOPTION_LABELS[adoption])],
  ['承办', 16, ({ unit }) => unit ?? ''],
  dayColumn('期限', ({ dueOn }) => dueOn),
  dayColumn('交', ({ handedOverOn }) => handedOverOn),
  dayColumn('办', ({ handledOn }) => handledOn),
  dayColumn('督', ({ supervisedOn }) => supervisedOn),
  dayColumn('复', ({ repliedOn }) => repliedOn),
  [
    '群众评议',
    10,
    ({ satisfied, mostly, dissatisfied }) =>
      satisfied === null ? '' : satisfied + (mostly ?? 0) + (dissatisfied ?? 0),
  ],
  ['状态', 10, ({ state }) => CONSULTATION_STATE_LABELS[state]],
  ['专家', 8, ({ experts }) => counted(experts)],
  ['地区', 12, ({ division }) => division],
  ['满意', 8, ({ satisfied }) => satisfied ?? ''],
  ['基本满意', 10, ({ mostly }) => mostly ?? ''],
  ['不满意', 8, ({ dissatisfied }) => dissatisfied ?? ''],
]

/** What was handed over and has no reply yet: what an inspection goes through. */
const isInspected = ({ handedOverOn, state }: LedgerRow): boolean =>
  handedOverOn !== null && !isEnded(state)

const ofInspection = ['编号', '乡镇', '议事室', '议题', '承办', '交', '期限', '办', '督']

/** 督查表: the columns of the ledger that an inspection asks about, and how many days each is over. */
const inspectedColumns = (today: IsoDay): readonly TextColumn<LedgerRow>[] => [
  ...ofInspection.flatMap((wanted) => COLUMNS.filter(([name]) => name === wanted)),
  [
    '超期天数',
    10,
    ({ dueOn, handledOn }) =>
      dueOn === null ? '' : counted(Math.max(0, daysBetween(dueOn, handledOn ?? today))),
  ],
  ['督办情况', 40, ({ supervision }) => supervision ?? ''],
  ...COLUMNS.filter(([name]) => name === '地区'),
  ['办理进展', 40, ({ progress }) => progress ?? ''],
]

/**
 * 协商台账 of the divisions where this person keeps topics as an Excel file, with 督查表 and what the rooms have; without who
 * asked. `standards` are the names of 六有.
 */
export async function buildLedger(
  db: Queryable,
  { actor, now, standards }: { actor: Actor; now: Date; standards: readonly string[] },
): Promise<Buffer> {
  if (!keepsAnywhere(actor)) throw new Refusal('forbidden', '您不是提案专员')
  const found = await selectLedger(db)
    .where(
      and(isNull(matters.undoneAt), inScope(matters.divisionCode, scopesOf(actor, ['officer']))),
    )
    .orderBy(asc(matters.id))
    .limit(MAX_ROWS)
  const rows = found.map(withLit)
  const today = shanghaiDay(now)
  const rooms = await listInspectedRooms(db, { actor, today })
  return buildWorkbook([
    textSheet('协商台账', COLUMNS, rows),
    textSheet('督查表', inspectedColumns(today), rows.filter(isInspected)),
    textSheet('议事室检查表', roomColumns(standards), rooms),
  ])
}
