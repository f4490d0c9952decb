/** For one action; a page has fewer forms of one kind. */
const MAX_KEPT = 500

type Bound = (...rest: never[]) => unknown
const kept = new WeakMap<Bound, Map<string, Bound>>()

/**
 * `action.bind(null, target)`, the same function for the same target. While it renders the answer to a form, the server
 * waits for what an action is bound to and then renders the component again: bound anew each time, it would never end.
 */
export function bindOnce<Target, Rest extends unknown[], Result>(
  action: (target: Target, ...rest: Rest) => Result,
  target: Target,
): (...rest: Rest) => Result {
  const known = kept.get(action as Bound) ?? new Map<string, Bound>()
  kept.set(action as Bound, known)
  const key = JSON.stringify(target)
  const bound = known.get(key) ?? (action.bind(null, target) as Bound)
  known.set(key, bound)
  for (const oldest of known.keys()) {
    if (known.size <= MAX_KEPT) break
    known.delete(oldest)
  }
  return bound as (...rest: Rest) => Result
}
