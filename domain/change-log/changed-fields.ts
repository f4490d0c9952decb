import { Refusal, type FieldIssues } from '#lib/refusal'

/**
 * What a form changed: the fields of `wanted` that are not as they are `now`. `seen` is what the form
 * began with; a field that the form left alone keeps what somebody else may have written meanwhile, and
 * one that both changed is a conflict, reported by field.
 */
export function changedFields<T extends object>(
  now: T,
  { seen, wanted }: { seen: { [Name in keyof T]?: T[Name] | undefined }; wanted: T },
): Partial<T> {
  const issues: FieldIssues = {}
  const changed: Partial<T> = {}
  for (const name of Object.keys(wanted) as (keyof T & string)[]) {
    if (isSame(wanted[name], seen[name]) || isSame(wanted[name], now[name])) continue
    if (seen[name] !== undefined && !isSame(now[name], seen[name])) issues[name] = ['刚被别人改过']
    else changed[name] = wanted[name]
  }
  if (Object.keys(issues).length === 0) return changed
  throw new Refusal('conflict', '标出的地方刚被别的管理员改过，请刷新页面看了再改', issues)
}

/** Lists are the same when they hold the same in the same order. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((value, index) => value === other[index]))
