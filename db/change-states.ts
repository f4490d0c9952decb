// The closed lists of what admins change. This file imports nothing, so that pure code may use it.

/** What an admin's change is about. */
export const CHANGE_SUBJECTS = [
  'account',
  'committee',
  'topic',
  'series',
  'watched-term',
  'leader',
  'room',
  'settings',
  'workday-year',
  'limit',
  'handling-unit',
] as const
export type ChangeSubject = (typeof CHANGE_SUBJECTS)[number]

/** What an admin, or the holder of a one-time link, did to it. */
export const CHANGE_KINDS = [
  'add',
  'change',
  'remove',
  'invite',
  'renew-link',
  'revoke-link',
  'join',
  'set-password',
  'grant',
  'end-grant',
  'cover',
  'close',
  'reopen',
  'add-factor',
  'end-factor',
  'renew-codes',
  'ask-change',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
