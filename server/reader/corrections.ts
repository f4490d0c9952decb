import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { z } from 'zod'

import { listCorrections, type CorrectionPosition } from '#domain/site/list-corrections'

import { readerDatabase } from '../database.ts'
import { CORRECTIONS_TAG } from '../tags.ts'
import { checkArguments, rowId } from './arguments.ts'
import { READER_LIFE } from './life.ts'

const PAGE = 30

const correctionPosition = z.object({ at: z.date(), articleId: rowId })

/** A page of corrections and withdrawals; `before` is where the page before ended. */
export async function readCorrections(before?: CorrectionPosition) {
  'use cache'
  checkArguments([correctionPosition.optional(), before])
  cacheLife(READER_LIFE)
  cacheTag(CORRECTIONS_TAG)
  return listCorrections(readerDatabase(), { before, limit: PAGE })
}
