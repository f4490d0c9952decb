import type { Role, Switch } from '#db/states'
import { isPast, shanghaiDay } from '#lib/dates'
import { ALLOW, deny, type Verdict } from '#lib/verdict'

import { ELSEWHERE, holds, holdsAnywhere, isElsewhere, type Actor, type Grant } from './actor.ts'

// Who may do what to an account. Admins run the accounts of their region, a first editor those of its
// correspondents; nobody manages their own.
export type AccountAction =
  | 'read'
  | 'change'
  | 'grant'
  | 'end-grant'
  | 'cover'
  | 'send-link'
  | 'take-off-factor'
  | 'close'
  | 'reopen'

export interface AccountSubject {
  accountId: number
  divisionCode: string
  closed: boolean
  /** Grants that are not revoked, whatever their dates. */
  grants: readonly Grant[]
  /** Every role ever held, revoked ones too. */
  everHeld: readonly Role[]
}

interface DatedGrant extends Grant {
  endsOn: string | null
}

/** What a first editor may do to the correspondents of their region. */
const FIRST_EDITORS: readonly AccountAction[] = [
  'read',
  'grant',
  'end-grant',
  'send-link',
  'take-off-factor',
  'close',
  'reopen',
]

export function canAdminister(
  actor: Actor,
  action: AccountAction,
  subject: AccountSubject,
): Verdict {
  if (action === 'read') return canRead(actor, subject)
  if (actor.accountId === subject.accountId) return deny('自己的账号要由别的管理员来改')
  if (subject.closed && action !== 'reopen') return deny('这个账号已经停用，先重新启用')
  if (!subject.closed && action === 'reopen') return deny('这个账号没有停用')
  return runs(actor, subject) || (FIRST_EDITORS.includes(action) && leads(actor, subject))
    ? ALLOW
    : deny('这个账号不归您管')
}

/** Whoever may publish, open accounts or read the audit log has a second factor where the site requires one. */
const FACTOR_ROLES: readonly Role[] = ['admin', 'auditor', 'editor3']

export function needsFactor(actor: Actor, required: Switch): boolean {
  return required === 'on' && FACTOR_ROLES.some((role) => holdsAnywhere(actor, role))
}

/** Who opens accounts and who reads the audit log is chosen by two people. */
const GRANTED_BY_TWO: readonly Role[] = ['admin', 'auditor']

/**
 * Whether granting a role takes a second person. Taking it back does not, nor does closing an account: what is
 * abused must end at once, and giving it again takes two.
 */
export const takesTwoToGrant = (role: Role): boolean => GRANTED_BY_TWO.includes(role)

/** An account that somebody is to be let into anew. */
interface LetIn extends Pick<AccountSubject, 'closed' | 'everHeld'> {
  joined: boolean
  grants: readonly DatedGrant[]
}

/** Whether they hold one of these roles, or will. */
const hasRole = (grants: readonly DatedGrant[], roles: readonly Role[], now: Date): boolean => {
  const today = shanghaiDay(now)
  return grants.some(({ role, endsOn }) => roles.includes(role) && !isPast(endsOn, today))
}

/**
 * Whether it takes a second person to let somebody in anew: by a link, without their second factor, or after their
 * account was closed. What they held once counts: who may take a role back and give it again could otherwise get in as
 * them in between. Who has never been in holds nothing yet but what two people gave.
 */
export function takesTwoToLetIn({ closed, joined, everHeld, grants }: LetIn, now: Date): boolean {
  if (closed || joined) return FACTOR_ROLES.some((role) => everHeld.includes(role))
  return hasRole(grants, GRANTED_BY_TWO, now)
}

/**
 * Whether somebody may have a link mailed to themselves. Who may publish, open accounts or read the audit log is sent
 * one by others; so is who will be one of them.
 */
export function canResetAlone(
  { closed, joined, grants }: Omit<LetIn, 'everHeld'>,
  now: Date,
): boolean {
  return joined && !closed && !hasRole(grants, FACTOR_ROLES, now)
}

/** Whether the actor may grant this role over this division to anybody. */
export function canGrant(actor: Actor, { role, divisionCode }: Grant): Verdict {
  if (isElsewhere(actor, divisionCode)) return deny(ELSEWHERE)
  if (holds(actor, 'admin', divisionCode)) return ALLOW
  if (role === 'correspondent' && holds(actor, 'editor1', divisionCode)) return ALLOW
  return deny('您不能授予这个地区的这个角色')
}

/** Whether the actor may open an account that belongs to this division. */
export function canInviteTo(actor: Actor, divisionCode: string): Verdict {
  return canGrant(actor, { role: 'correspondent', divisionCode })
}

/** Whether the actor opens and closes accounts anywhere. */
export function canRunAccounts(actor: Actor): boolean {
  return holdsAnywhere(actor, 'admin') || holdsAnywhere(actor, 'editor1')
}

/** Whether the actor has any accounts to look after or to look at. */
export function keepsAccounts(actor: Actor): boolean {
  return canRunAccounts(actor) || holdsAnywhere(actor, 'auditor')
}

function canRead(actor: Actor, subject: AccountSubject): Verdict {
  const seen =
    actor.accountId === subject.accountId
      ? keepsAccounts(actor)
      : holds(actor, 'admin', subject.divisionCode) ||
        holds(actor, 'auditor', subject.divisionCode) ||
        leads(actor, subject)
  return seen ? ALLOW : deny('没有这个账号')
}

/** An admin over the account's division and over every place it holds a role in. */
function runs(actor: Actor, { divisionCode, grants }: AccountSubject): boolean {
  return [divisionCode, ...grants.map((grant) => grant.divisionCode)].every((code) =>
    holds(actor, 'admin', code),
  )
}

/** The first editor of somebody who is a correspondent in their region and never was anything else. */
function leads(actor: Actor, { divisionCode, grants, everHeld }: AccountSubject): boolean {
  const codes = [divisionCode, ...grants.map((grant) => grant.divisionCode)]
  return (
    everHeld.every((role) => role === 'correspondent') &&
    codes.every((code) => holds(actor, 'editor1', code))
  )
}
