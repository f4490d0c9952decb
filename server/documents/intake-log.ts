import 'server-only'
import { cacheLife } from 'next/cache'

import { listLog } from '#domain/intake/list-log'
import { CSV_START, renderCsv } from '#lib/formats/render-csv'
import {
  INTAKE_DESTINATION_LABELS,
  INTAKE_KIND_LABELS,
  INTAKE_REASON_LABELS,
  INTAKE_STATE_LABELS,
} from '#lib/intake-labels'

import { readerDatabase } from '../database.ts'
import { checkArguments, isoMonth } from '../reader/arguments.ts'
import { READER_LIFE } from '../reader/life.ts'
import type { PublicDocument } from './answer-document.ts'

const HEAD = ['收到月份', '地区', '类别', '状态', '去向', '未采纳的原因', '用了几天']

/** What was handed in within a month, at most a minute old: no words, no number, no contact. */
export async function readIntakeLog(month: string): Promise<PublicDocument> {
  'use cache'
  checkArguments([isoMonth, month])
  // What is handed in or decided drops no page of readers, so nothing says when it is outdated.
  cacheLife({ ...READER_LIFE, revalidate: 60 })
  const rows = await listLog(readerDatabase(), { month })
  const lines = rows.map(({ division, kind, state, destination, reason, days }) => [
    month,
    division,
    INTAKE_KIND_LABELS[kind],
    INTAKE_STATE_LABELS[state],
    destination && INTAKE_DESTINATION_LABELS[destination],
    reason && INTAKE_REASON_LABELS[reason],
    days,
  ])
  return {
    body: CSV_START + renderCsv([HEAD, ...lines]),
    contentType: 'text/csv; charset=utf-8',
    changedAt: null,
  }
}
