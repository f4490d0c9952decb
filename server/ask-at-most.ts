/**
 * Asks once in so many milliseconds at most, however often the answer is wanted and whether or not there was one:
 * null stands for none.
 */
export function askAtMost<T>(
  milliseconds: number,
  ask: () => Promise<T>,
  clock: () => number = () => performance.now(),
): () => Promise<T | null> {
  let askedAt = -Infinity
  let answer: Promise<T | null> = Promise.resolve(null)
  return () => {
    if (clock() - askedAt >= milliseconds) {
      askedAt = clock()
      answer = ask().catch(() => null)
    }
    return answer
  }
}
