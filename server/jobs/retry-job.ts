import 'server-only'

import { env } from '../env.ts'
import { openQueue } from './open-queue.ts'

/** Puts a failed run back into the queue, by a connection of its own: this process may work at none. */
export async function retryJob({ job, jobId }: { job: string; jobId: string }): Promise<void> {
  const queue = openQueue(env().databaseUrl, false)
  const errors: unknown[] = []
  queue.on('error', (error) => errors.push(error))
  await queue.start()
  try {
    await queue.retry(job, jobId)
  } finally {
    await queue.stop({ graceful: false })
  }
  if (errors.length > 0) throw new AggregateError(errors, 'The run was not put back')
}
