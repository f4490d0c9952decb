import { AUDIT_RESULTS, type AuditResult } from '#db/states'
import {
  AUDIT_ACTIONS,
  AUDIT_OBJECT_LABELS,
  type AuditAction,
  type AuditObjectKind,
} from '#lib/audit-actions'
import { isIsoDay, type IsoDay } from '#lib/dates'

// The auditor's filters, as an address holds them. What is no filter is left out, so that a
// link that somebody shortened still shows something.
export interface AuditFilters {
  /** Part of a name, a whole network address. */
  person?: string
  action?: AuditAction
  kind?: AuditObjectKind
  objectId?: string
  result?: AuditResult
  /** Days in Shanghai, both included. */
  from?: IsoDay
  to?: IsoDay
}

export type AuditQuery = Readonly<Record<string, string | string[] | undefined>>

export const AUDIT_ACTION_NAMES = Object.keys(AUDIT_ACTIONS) as AuditAction[]
export const AUDIT_OBJECT_KINDS = Object.keys(AUDIT_OBJECT_LABELS) as AuditObjectKind[]

export function parseAuditFilters(query: AuditQuery): AuditFilters {
  const person = textIn(query, 'person')
  const action = oneIn(query, 'action', AUDIT_ACTION_NAMES)
  const kind = oneIn(query, 'kind', AUDIT_OBJECT_KINDS)
  const objectId = textIn(query, 'object')
  const result = oneIn(query, 'result', AUDIT_RESULTS)
  const from = dayIn(query, 'from')
  const to = dayIn(query, 'to')
  return {
    ...(person && { person }),
    ...(action && { action }),
    ...(kind && { kind }),
    ...(objectId && { objectId }),
    ...(result && { result }),
    ...(from && { from }),
    ...(to && { to }),
  }
}

/** The same as an address's query, without a place in the list. */
export function auditQuery({ objectId, ...filters }: AuditFilters): string {
  return new URLSearchParams({ ...filters, ...(objectId && { object: objectId }) }).toString()
}

function textIn(query: AuditQuery, name: string): string | undefined {
  const text = query[name]
  return typeof text === 'string' ? text.trim().slice(0, 60) || undefined : undefined
}

function oneIn<T extends string>(
  query: AuditQuery,
  name: string,
  all: readonly T[],
): T | undefined {
  return all.find((one) => one === query[name])
}

function dayIn(query: AuditQuery, name: string): IsoDay | undefined {
  const day = textIn(query, name)
  return day !== undefined && isIsoDay(day) ? day : undefined
}
