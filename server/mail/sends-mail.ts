import 'server-only'

import { getPortalKind } from '#domain/portal/portal-kind'
import { readVariable } from '#lib/settings/variables'

import { database } from '../database.ts'

/** Whether mails reach people: by a server, or in a demonstration as files that who tries it out can open. */
export async function sendsMail(): Promise<boolean> {
  if (readVariable('SMTP_URL', process.env)) return true
  return (await getPortalKind(database())) === 'demonstration'
}
