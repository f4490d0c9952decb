import { NOTICE_KINDS, type MailChoice, type NoticeKind, type Role } from '#db/states'

import { holdsAnywhere, type Actor } from '../account/actor.ts'
import { WRITER_ROLES } from '../account/can-write-for.ts'

/** What a person gets by mail who has chosen nothing: at once what asks them to act or to know now. */
export const DEFAULT_CHOICES: Readonly<Record<NoticeKind, MailChoice>> = {
  waiting: 'digest',
  held: 'at-once',
  returned: 'at-once',
  spiked: 'at-once',
  progress: 'off',
  published: 'digest',
  corrected: 'at-once',
  withdrawn: 'at-once',
  mention: 'at-once',
  request: 'at-once',
  account: 'at-once',
  alarm: 'at-once',
  report: 'at-once',
}

/** What keeps an account safe is mailed at once, and not to be switched off. */
export const FIXED_KINDS: readonly NoticeKind[] = ['account']

/** How a notice of a kind goes to a person: their choice, else the default; not at all without an address that is confirmed. */
export function mailingOf(
  kind: NoticeKind,
  settings: {
    mailAddress: string | null
    confirmedAt: Date | null
    choices: Partial<Record<NoticeKind, MailChoice>>
  },
): MailChoice {
  if (settings.mailAddress === null || settings.confirmedAt === null) return 'off'
  if (FIXED_KINDS.includes(kind)) return 'at-once'
  return settings.choices[kind] ?? DEFAULT_CHOICES[kind]
}

/** The kinds that can reach a person of these roles, without those that are fixed. */
export function kindsFor(actor: Actor): NoticeKind[] {
  const holdsAny = (roles: readonly Role[]) => roles.some((role) => holdsAnywhere(actor, role))
  return NOTICE_KINDS.filter((kind) => {
    if (FIXED_KINDS.includes(kind)) return false
    const roles = ONLY_FOR[kind]
    return roles === undefined || holdsAny(roles)
  })
}

const EDITORS = ['editor1', 'editor2', 'editor3'] as const
/** Kinds that only some roles ever hear of. */
const ONLY_FOR: Partial<Record<NoticeKind, readonly Role[]>> = {
  waiting: EDITORS,
  held: ['editor3'],
  alarm: ['editor3', 'admin'],
  returned: WRITER_ROLES,
  spiked: WRITER_ROLES,
  progress: WRITER_ROLES,
  published: WRITER_ROLES,
  corrected: WRITER_ROLES,
  withdrawn: WRITER_ROLES,
}
