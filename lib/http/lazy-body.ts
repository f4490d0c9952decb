// A response body that costs nothing until somebody reads it, and is let go by a reader that stalls.

const STALLED_MS = 60_000

/**
 * Opens the chunks at the first read; a HEAD or a connection that broke before opens nothing. Whatever
 * the generator holds it frees in its `finally`, which runs at the end, on abort, on an error, and when
 * nothing was read for a minute.
 */
export function lazyBody(
  open: () => AsyncGenerator<Uint8Array>,
  stalledMs = STALLED_MS,
): ReadableStream<Uint8Array> {
  let chunks: AsyncGenerator<Uint8Array> | null = null
  let timer: NodeJS.Timeout | undefined
  let over = false
  const end = async () => {
    clearTimeout(timer)
    if (over) return
    over = true
    await chunks?.return(undefined)
  }
  const expectRead = (controller: ReadableStreamDefaultController) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      controller.error(new Error('Nobody read on.'))
      void end()
    }, stalledMs)
    timer.unref()
  }
  return new ReadableStream<Uint8Array>(
    {
      start: expectRead,
      async pull(controller) {
        clearTimeout(timer)
        try {
          chunks ??= open()
          const { done, value } = await chunks.next()
          if (over) return
          if (!done) {
            controller.enqueue(value)
            expectRead(controller)
            return
          }
          await end()
          controller.close()
        } catch (error) {
          await end()
          controller.error(error)
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}
