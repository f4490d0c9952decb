import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listMostRead, type MostRead } from '#domain/stats/list-most-read'
import { addDays, type IsoDay } from '#lib/dates'

import { readerDatabase } from '../database.ts'
import { divisionTag, HOME_TAG } from '../tags.ts'
import { checkArguments, divisionCode, isoDay } from './arguments.ts'
import { READER_LIFE } from './life.ts'

const SHOWN = 8

/** What was read most in the last seven days, in a division or everywhere; an hour old at most. */
export async function readMostRead(code: string | null, today: IsoDay): Promise<MostRead[]> {
  'use cache'
  checkArguments([divisionCode.nullable(), code], [isoDay, today])
  cacheLife(READER_LIFE)
  cacheTag(code === null ? HOME_TAG : divisionTag(code))
  const since = addDays(today, -6)
  return listMostRead(readerDatabase(), { divisionCode: code ?? undefined, since, limit: SHOWN })
}
