import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listHonours, type Honours } from '#domain/stats/list-honours'
import { parsePeriod } from '#domain/stats/period'
import { plainText } from '#lib/plain-text'

import { readerDatabase } from '../database.ts'
import { divisionTag } from '../tags.ts'
import { checkArguments, divisionCode } from './arguments.ts'
import { READER_LIFE } from './life.ts'

/** The honours of a division in a period, by its key; recomputed when an article of it goes live or is withdrawn. */
export async function readHonours(code: string, key: string): Promise<Honours> {
  'use cache'
  checkArguments([divisionCode, code], [plainText(), key])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  const period = parsePeriod(key)
  if (!period) return { divisions: [], people: [] }
  return listHonours(readerDatabase(), { divisionCode: code, period })
}
