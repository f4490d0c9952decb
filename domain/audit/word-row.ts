import { AUDIT_ACTIONS, AUDIT_OBJECT_WORDS } from '#lib/audit-actions'
import { AUDIT_CODE_WORDS, AUDIT_DETAIL_WORDS } from '#lib/audit-words'

// Rows outlive the code that wrote them: a name that is known no more is shown as it is.
const wordIn = (words: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(words, name) ? (words[name] ?? name) : name

export const wordAction = (action: string): string =>
  Object.entries(AUDIT_ACTIONS).find(([name]) => name === action)?.[1].word ?? action

export const wordObjectKind = (kind: string): string => wordIn(AUDIT_OBJECT_WORDS, kind)

/** One refusal stands for a wrong name, a wrong password and a closed account. */
export const wordCode = (action: string, code: string): string =>
  action === 'sign-in' && code === 'forbidden' ? '用户名或密码不对' : wordIn(AUDIT_CODE_WORDS, code)

/** The kept values as name and text, in words. */
export const wordDetails = (details: Readonly<Record<string, unknown>>): [string, string][] =>
  Object.entries(details).map(([name, value]) => [
    wordIn(AUDIT_DETAIL_WORDS, name),
    wordValue(value),
  ])

function wordValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
