import { and, count, desc, eq, gt, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { consultations } from '#db/schema/matter/consultations'
import { matters } from '#db/schema/matter/matters'
import { DEMO_MARK } from '#lib/article-marks'
import {
  ADOPTION_LABELS,
  CONSULTATION_SOURCE_LABELS,
  CONSULTATION_STATE_LABELS,
  TALK_FORM_LABELS,
} from '#lib/consultation-labels'
import { renderCsvHead, renderCsvRows, type CsvColumns } from '#lib/formats/render-csv'

import { isShown, yearOfTopic } from '../../consultation/shown/shown-scope.ts'
import type { FeedSite } from '../feed-scope.ts'
import type { ApiConsultation } from './consultation-schema.ts'
import { PROMISE_COLUMNS } from './promise-schema.ts'
import { listConsultationsWhere, topicChangedAt } from './list-consultations.ts'

export interface ConsultationYear {
  year: number
  consultations: number
  changedAt: Date
}

/** The years of which readers have topics, the latest first. */
export async function listConsultationYears(db: Queryable): Promise<ConsultationYear[]> {
  return db
    .select({
      year: yearOfTopic,
      consultations: count(),
      changedAt: sql<Date>`max(${topicChangedAt})`.mapWith(consultations.publishedAt),
    })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .where(isShown)
    .groupBy(sql`1`)
    .orderBy(desc(sql`1`))
}

const PAGE = 100

/** All topics of a year as a table, chunk by chunk, so that no year is ever in memory as a whole. */
export async function* dumpConsultations(
  db: Queryable,
  site: FeedSite,
  { year, page: size = PAGE }: { year: number; page?: number },
): AsyncGenerator<string> {
  yield renderCsvHead(COLUMNS)
  let after = 0
  for (;;) {
    const where = and(eq(yearOfTopic, year), gt(matters.id, after))
    const page = await listConsultationsWhere(db, site, { where, limit: size, order: 'oldest' })
    if (page.length > 0) yield renderCsvRows(COLUMNS, page)
    if (page.length < size) return
    after = page.at(-1)?.id ?? 0
  }
}

const line = (values: readonly string[]): string => values.join('；')
const litOn = ({ lamps }: ApiConsultation, asked: ApiConsultation['lamps'][number]['lamp']) =>
  line(lamps.filter(({ lamp }) => lamp === asked).map((one) => one.litOn))
const talked = (
  { talks }: ApiConsultation,
  read: (talk: ApiConsultation['talks'][number]) => string | number,
) => line(talks.map((talk) => String(read(talk))))

/** One line a topic; a column that is added goes last. What happened several times is listed in order. */
const COLUMNS: CsvColumns<ApiConsultation> = {
  编号: ({ id }) => id,
  网址: ({ url }) => url,
  区划代码: ({ division }) => division.code,
  地区: ({ division }) => division.name,
  乡镇: ({ town }) => town,
  议事室: ({ room }) => room?.name ?? '',
  议题: ({ title }) => title,
  来源: ({ source }) => CONSULTATION_SOURCE_LABELS[source],
  涉及人数: ({ peopleAffected }) => peopleAffected,
  状态: ({ state }) => CONSULTATION_STATE_LABELS[state],
  不列入或转办的原因: ({ leftReason }) => leftReason,
  协商日期: (topic) => talked(topic, ({ heldOn }) => heldOn),
  形式: (topic) => talked(topic, ({ form }) => TALK_FORM_LABELS[form]),
  委员: (topic) => talked(topic, ({ members }) => members),
  群众: (topic) => talked(topic, ({ residents }) => residents),
  部门: (topic) => talked(topic, ({ departments }) => departments),
  专家: (topic) => talked(topic, ({ experts }) => experts),
  意见: ({ agreements }) => line(agreements.map(({ text }) => text)),
  采纳: ({ adoption }) => (adoption ? ADOPTION_LABELS[adoption] : ''),
  承办: ({ unit }) => unit,
  期限: ({ dueOn }) => dueOn,
  交: (topic) => litOn(topic, 'hand-over'),
  办: (topic) => litOn(topic, 'handle'),
  督: (topic) => litOn(topic, 'supervise'),
  复: (topic) => litOn(topic, 'reply'),
  满意: ({ verdict }) => verdict?.satisfied ?? null,
  基本满意: ({ verdict }) => verdict?.mostly ?? null,
  不满意: ({ verdict }) => verdict?.dissatisfied ?? null,
  佐证: ({ proofs }) => line(proofs.map(({ url }) => url)),
  更新时间: ({ changedAt }) => changedAt,
  演示: ({ isDemo }) => (isDemo ? DEMO_MARK : ''),
  ...PROMISE_COLUMNS,
  办理进展: ({ progress }) => progress?.words ?? null,
}
