import { AUDIT_ACTIONS, AUDIT_OBJECT_LABELS } from '#lib/audit-actions'
import { AUDIT_CODE_LABELS, AUDIT_DETAIL_LABELS } from '#lib/audit-labels'
import { EDITION_KIND_LABELS, REVIEW_LEVEL_LABELS, ROLE_LABELS } from '#lib/labels'

// Rows outlive the code that wrote them: a name that is known no more is shown as it is.
const labelIn = (labels: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(labels, name) ? (labels[name] ?? name) : name

export const formatAction = (action: string): string =>
  Object.entries(AUDIT_ACTIONS).find(([name]) => name === action)?.[1].label ?? action

export const formatObjectKind = (kind: string): string => labelIn(AUDIT_OBJECT_LABELS, kind)

/** One refusal stands for a wrong name, a wrong password and a closed account. */
export const formatCode = (action: string, code: string): string =>
  action === 'sign-in' && code === 'forbidden'
    ? '用户名或密码不对'
    : labelIn(AUDIT_CODE_LABELS, code)

/** The kept values as name and text, in Chinese. */
export const formatDetails = (details: Readonly<Record<string, unknown>>): [string, string][] =>
  Object.entries(details).map(([name, value]) => [
    labelIn(AUDIT_DETAIL_LABELS, name),
    formatValue(name, value),
  ])

/** The values of which each is one of a closed list. */
const LISTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: ROLE_LABELS,
  level: REVIEW_LEVEL_LABELS,
  kind: EDITION_KIND_LABELS,
}

function formatValue(name: string, value: unknown): string {
  const labels = Object.hasOwn(LISTED, name) ? LISTED[name] : undefined
  if (labels && (typeof value === 'string' || typeof value === 'number'))
    return labelIn(labels, String(value))
  if (value === null) return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
