import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { listCorrections, type CorrectionPlace } from '#domain/site/list-corrections'

import { database } from '../database.ts'
import { CORRECTIONS_TAG } from '../tags.ts'
import { READER_LIFE } from './life.ts'

const PAGE = 30

/** A page of corrections and withdrawals; `before` is where the page before ended. */
export async function readCorrections(before?: CorrectionPlace) {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(CORRECTIONS_TAG)
  return listCorrections(database(), { before, limit: PAGE })
}
