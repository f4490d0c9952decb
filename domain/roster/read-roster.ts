import type { Actor } from '../account/actor.ts'
import { requireSiteAdmin } from '../account/runs-site.ts'
import { parseSheet } from './parse-sheet.ts'
import { readSheetInChild } from './read-sheet-in-child.ts'
import { requireRosterFile } from './roster-format.ts'

export const ONLY_SITE_ADMINS = '批量开账号只归全省的管理员'

/** The lines of a roster in a file that somebody brought, as they were typed. The file is not kept. */
export async function readRoster(actor: Actor, bytes: Uint8Array) {
  requireSiteAdmin(actor, ONLY_SITE_ADMINS)
  requireRosterFile(bytes)
  return parseSheet(await readSheetInChild(actor.accountId, bytes))
}
