import 'server-only'

import { findOpenLink } from '#domain/assignment/links/unit-links'
import { getSettings } from '#domain/setting/settings'
import { dutyPath } from '#lib/addresses/duty-paths'

import { database } from './database.ts'
import { env } from './env.ts'
import { siteOrigin } from './site-address.ts'

/** The link by which a unit answers, with its whole address while that can be read; null where none is open. */
export async function readUnitLink({ assignmentId, now }: { assignmentId: number; now: Date }) {
  const db = database()
  const link = await findOpenLink(db, { assignmentId, now, key: env().sealingKey })
  if (!link) return null
  const { siteAddress } = await getSettings(db)
  const { token, ...others } = link
  return { ...others, address: token && siteOrigin(siteAddress) + dutyPath(token) }
}
