import type { IsoDay } from '#lib/dates'

export interface ReadCount {
  articleId: number
  day: IsoDay
  count: number
}

export interface ReadCounter {
  /** False when so many articles wait to be written that no other can be taken. */
  add(articleId: number, day: IsoDay): boolean
  /** Writes what has been counted. What could not be written is counted on. */
  flush(): Promise<void>
  /** Resolves when the next batch has been tried, which holds all that is counted by now. */
  tried(): Promise<void>
}

/** Counts in memory and writes in batches; at most `most` articles wait at a time. */
export function createReadCounter(
  write: (counts: readonly ReadCount[]) => Promise<void>,
  most = 5_000,
): ReadCounter {
  let waiting = new Map<string, ReadCount>()
  let writing: Promise<void> = Promise.resolve()
  let next = Promise.withResolvers<void>()

  const take = ({ articleId, day, count }: ReadCount): boolean => {
    const key = `${day} ${articleId}`
    const known = waiting.get(key)
    if (!known && waiting.size >= most) return false
    if (known) known.count += count
    else waiting.set(key, { articleId, day, count })
    return true
  }

  const writeBatch = async () => {
    if (waiting.size === 0) return
    const batch = [...waiting.values()]
    waiting = new Map()
    try {
      await write(batch)
    } catch (error) {
      for (const count of batch) take(count)
      throw error
    }
  }

  return {
    add: (articleId, day) => take({ articleId, day, count: 1 }),
    flush() {
      // One batch at a time, each after the one before, however that ended.
      writing = writing.catch(() => {}).then(writeBatch)
      const batch = next
      writing.then(batch.resolve, () => batch.resolve())
      next = Promise.withResolvers<void>()
      return writing
    },
    tried: () => next.promise,
  }
}
