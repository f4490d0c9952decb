import type { Role } from '#db/states'

// Administering the system, keeping its history and working on editions are three duties of three people.
// The database holds it too (role_grants_one_duty), by the days on which grants hold.
export type Duty = 'newsroom' | 'system' | 'audit'

const DUTIES: Record<Role, Duty> = {
  correspondent: 'newsroom',
  editor1: 'newsroom',
  editor2: 'newsroom',
  editor3: 'newsroom',
  admin: 'system',
  auditor: 'audit',
  officer: 'newsroom',
  member: 'newsroom',
  dispatcher: 'newsroom',
  'unit-clerk': 'newsroom',
  'unit-signer': 'newsroom',
  overseer: 'newsroom',
}

export const MIXED_DUTIES = '管理员、审计员不能兼任别的角色'

/** Whether these roles, held by one person at one time, would mix duties that exclude each other. */
export function mixesDuties(roles: Iterable<Role>): boolean {
  return new Set(Array.from(roles, (role) => DUTIES[role])).size > 1
}
