import type { AuditResult } from '#db/states'
import { AUDIT_ACTIONS, type AuditAction } from '#lib/audit-actions'
import type { RefusalCode } from '#lib/refusal'

// One row of the audit log before it is written: who, from where, what, about what, and the
// result. Only ids and a few plain values of what was asked are taken over: never a password, never text.

/** An action as its audit entry is built from it. */
export interface AuditContext {
  action: AuditAction
  /** What was asked, as it came in; nothing of it is trusted. */
  request: unknown
  /** Null when nobody is signed in, or the system does it. */
  accountId: number | null
  address: string | null
  /** Of the connection, where the address is its peer's own. */
  port?: number | null
}

export type Outcome =
  /** `value` is what the command returned; the id of what was made is looked for in it. */
  | { result: 'ok'; value: unknown }
  | { result: 'refused'; code: RefusalCode | 'other-origin' }
  /** `reference` is the number under which the error was logged. */
  | { result: 'failed'; reference: string }

export interface AuditEntry {
  accountId: number | null
  address: string | null
  action: AuditAction
  objectKind: string
  objectId: string | null
  result: AuditResult
  code: string | null
  details: Record<string, Plain>
}

type Plain = string | number | boolean | null

const KEPT = [
  'accountId',
  'articleId',
  'lockVersion',
  'revisionId',
  'kind',
  'day',
  'time',
  'hold',
  'role',
  'divisionCode',
  'level',
  'startsOn',
  'endsOn',
  'form',
  'filters',
  'count',
  'period',
  'repeated',
  'unscheduled',
  'awaitsCode',
  'countersignId',
  'unitLinkId',
  'askedBy',
  'confirmedBy',
  'brokenRow',
]
const LONGEST = 80

export function buildEntry(auditContext: AuditContext, outcome: Outcome): AuditEntry {
  const { action, request, accountId, address, port = null } = auditContext
  const { about, ...others } = AUDIT_ACTIONS[action]
  const value = outcome.result === 'ok' ? outcome.value : null
  const kept = { ...keptOf(request, about), ...keptOf(value, about) }
  const details = port === null ? kept : { ...kept, port }
  const own = 'isOwn' in others ? asId(accountId) : null
  const objectId =
    about === 'site' ? null : (own ?? named(request, about) ?? named(value, about) ?? made(value))
  const entry = { accountId, address, action, objectKind: about, objectId }
  if (outcome.result === 'ok') return { ...entry, result: 'ok', code: null, details }
  if (outcome.result === 'refused') {
    return { ...entry, result: 'refused', code: outcome.code, details }
  }
  const { reference } = outcome
  return { ...entry, result: 'failed', code: 'fault', details: { ...details, reference } }
}

/** The object's own id in the input or result, such as `editionId` of an edition. */
function named(source: unknown, about: string): string | null {
  if (!isRecord(source)) return null
  const { edition } = source
  const field = idField(about)
  return asId(source[field]) ?? (isRecord(edition) ? asId(edition[field]) : null)
}

/** The fields whose names are not made of what the entry is about: entries keep the name `word` for years. */
const ID_FIELDS = new Map([
  ['committee', 'divisionCode'],
  ['register', 'sessionId'],
  ['word', 'termId'],
])
const idField = (about: string): string => ID_FIELDS.get(about) ?? `${about}Id`

/** What a command made when the request could not name it yet: its id alone, or as `resultId`. */
const made = (value: unknown): string | null =>
  asId(typeof value === 'number' ? value : isRecord(value) ? value['resultId'] : null)

function asId(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? `${value}` : null
  return typeof value === 'string' && /^[\w.:-]{1,64}$/.test(value) ? value : null
}

function keptOf(source: unknown, about: string): Record<string, Plain> {
  if (!isRecord(source)) return {}
  const kept: Record<string, Plain> = {}
  for (const key of KEPT) {
    const plain = asPlain(source[key])
    if (plain !== undefined && key !== idField(about)) kept[key] = plain
  }
  return kept
}

function asPlain(value: unknown): Plain | undefined {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (typeof value !== 'string') return undefined
  const clean = value.toWellFormed().replace(/\p{Cc}/gu, ' ')
  return [...clean].slice(0, LONGEST).join('')
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
