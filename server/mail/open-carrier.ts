import type { MailCarrier } from '#domain/notice/send-mails'

import { folderCarrier } from './folder-carrier.ts'
import { smtpCarrier } from './smtp-carrier.ts'

/**
 * How this portal sends mail: through the server SMTP_URL names, from MAIL_FROM; without one each mail is
 * laid down as a file in the data folder.
 */
export function openCarrier(
  env: Readonly<Record<string, string | undefined>>,
  dataDir: string,
): MailCarrier {
  const { SMTP_URL, MAIL_FROM } = env
  if (!SMTP_URL) return folderCarrier(dataDir, MAIL_FROM || 'portal@localhost')
  if (!MAIL_FROM) throw new Error('SMTP_URL is set without MAIL_FROM')
  return smtpCarrier(SMTP_URL, MAIL_FROM)
}
