import 'server-only'
import { cacheLife } from 'next/cache'

import { listLog } from '#domain/intake/list-log'
import { renderCsvHead, renderCsvRows, type CsvColumns } from '#lib/formats/render-csv'
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

type Logged = Awaited<ReturnType<typeof listLog>>[number]

const columnsOf = (month: string): CsvColumns<Logged> => ({
  收到月份: () => month,
  地区: ({ division }) => division,
  类别: ({ kind }) => INTAKE_KIND_LABELS[kind],
  状态: ({ state }) => INTAKE_STATE_LABELS[state],
  去向: ({ destination }) => destination && INTAKE_DESTINATION_LABELS[destination],
  未采纳的原因: ({ reason }) => reason && INTAKE_REASON_LABELS[reason],
  用了几天: ({ days }) => days,
})

/** What was handed in within a month, at most a minute old: no words, no number, no contact. */
export async function readIntakeLog(month: string): Promise<PublicDocument> {
  'use cache'
  checkArguments([isoMonth, month])
  // What is handed in or decided drops no page of readers, so nothing says when it is outdated.
  cacheLife({ ...READER_LIFE, revalidate: 60 })
  const rows = await listLog(readerDatabase(), { month })
  const columns = columnsOf(month)
  return {
    body: renderCsvHead(columns) + renderCsvRows(columns, rows),
    contentType: 'text/csv; charset=utf-8',
    changedAt: null,
  }
}
