const EVERY = 20_000

/**
 * What long work says of itself while nobody sees it: that it goes on, and since when. It keeps no process alive.
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export function sayGoingOn(work) {
  const started = performance.now()
  const timer = setInterval(() => {
    console.log(`  还没做完，已经 ${Math.round((performance.now() - started) / 1000)} 秒……`)
  }, EVERY)
  timer.unref()
  return work.finally(() => clearInterval(timer))
}
