import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import { findCommittee } from '#domain/committee/find-committee'
import { isProvince } from '#lib/whole-site'

import { readerDatabase } from '../database.ts'
import { divisionTag, SETTINGS_TAG } from '../tags.ts'
import { READER_LIFE } from './life.ts'
import { readWhole } from './site.ts'

/** The committee that runs the site, of the province or the one county; null before divisions are loaded. */
export async function readOwnCommittee() {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG)
  const whole = await readWhole()
  // A change of the province's committee drops the tag of the settings, one of a county's that of its division.
  if (whole && !isProvince(whole)) cacheTag(divisionTag(whole.code))
  return whole && findCommittee(readerDatabase(), whole.code)
}
