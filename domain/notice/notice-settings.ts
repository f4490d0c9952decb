import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { noticeSettings } from '#db/schema/mails'
import type { MailChoice, NoticeKind } from '#db/states'

import { DEFAULT_CHOICES } from './mail-choices.ts'

export interface NoticeSettings {
  /** Empty while there is none. */
  mailAddress: string
  /** Mail to the address is known to reach the person. */
  confirmed: boolean
  choices: Record<NoticeKind, MailChoice>
  digestHour: number
}

const DIGEST_HOUR = 8

/** A person's own settings, filled up with the defaults. */
export async function getNoticeSettings(
  db: Queryable,
  input: { accountId: number },
): Promise<NoticeSettings> {
  const [row] = await db
    .select()
    .from(noticeSettings)
    .where(eq(noticeSettings.accountId, input.accountId))
  return {
    mailAddress: row?.mailAddress ?? '',
    confirmed: row?.confirmedAt != null,
    choices: { ...DEFAULT_CHOICES, ...row?.choices },
    digestHour: row?.digestHour ?? DIGEST_HOUR,
  }
}
