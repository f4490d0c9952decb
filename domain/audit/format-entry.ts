import { AUDIT_ACTIONS, AUDIT_OBJECT_LABELS } from '#lib/audit-actions'
import { AUDIT_CODE_LABELS, AUDIT_DETAIL_LABELS } from '#lib/audit-labels'

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
    formatValue(value),
  ])

function formatValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
