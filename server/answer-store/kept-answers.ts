import { sizeOfStored, type StoredAnswer } from './stored-answer.ts'

export interface KeptAnswers {
  get(path: string): StoredAnswer | null
  set(path: string, stored: StoredAnswer): void
  delete(path: string): void
  /** Takes out all that was made from one of these; returns them with their paths. */
  drop(tags: readonly string[]): [path: string, stored: StoredAnswer][]
}

/** Answers by their path, bounded in bytes: what was asked for longest ago goes first. */
export function openKeptAnswers(maxBytes: number): KeptAnswers {
  // A map keeps the order in which its keys were written.
  const kept = new Map<string, StoredAnswer>()
  const pathsByTag = new Map<string, Set<string>>()
  let bytes = 0

  const remove = (path: string, stored: StoredAnswer) => {
    kept.delete(path)
    bytes -= sizeOfStored(stored)
    for (const tag of stored.tags) {
      const paths = pathsByTag.get(tag)
      paths?.delete(path)
      if (paths?.size === 0) pathsByTag.delete(tag)
    }
  }
  const take = (path: string) => {
    const stored = kept.get(path)
    if (stored) remove(path, stored)
  }

  return {
    get(path) {
      const stored = kept.get(path)
      if (!stored) return null
      kept.delete(path)
      kept.set(path, stored)
      return stored
    },
    set(path, stored) {
      take(path)
      const size = sizeOfStored(stored)
      if (size > maxBytes) return
      kept.set(path, stored)
      bytes += size
      for (const tag of stored.tags) {
        const paths = pathsByTag.get(tag) ?? new Set()
        pathsByTag.set(tag, paths.add(path))
      }
      for (const [oldest, its] of kept) {
        if (bytes <= maxBytes) break
        remove(oldest, its)
      }
    },
    delete: take,
    drop(tags) {
      const paths = new Set(tags.flatMap((tag) => [...(pathsByTag.get(tag) ?? [])]))
      return [...paths].flatMap((path) => {
        const stored = kept.get(path)
        if (!stored) return []
        remove(path, stored)
        return [[path, stored]]
      })
    },
  }
}
