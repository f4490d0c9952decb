// Pages are dropped by the tags of what they were made from. The framework calls its page cache; whoever keeps
// more of a page than the framework does learns it here. The gate runs beside the framework's bundle, so the list
// of listeners hangs on the global object.

/** Falls with every other tag. */
export const ANY_CHANGE = 'any-change'

type Listener = (tags: readonly string[]) => void

const KEY = Symbol.for('portal.dropped-tags')
type Shared = typeof globalThis & { [KEY]?: Set<Listener> }

const listeners = ((globalThis as Shared)[KEY] ??= new Set<Listener>())

/** Returns what ends it. */
export function onTagsDropped(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function reportDropped(tags: readonly string[]): void {
  for (const listener of listeners) listener([...tags, ANY_CHANGE])
}
