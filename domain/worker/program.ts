// Runs in a thread of its own: answers one task after the other.
import { parentPort } from 'node:worker_threads'

import { TASKS } from './tasks.ts'

export interface TaskMessage {
  name: keyof typeof TASKS
  args: readonly unknown[]
}

export type TaskAnswer = { ok: true; value: unknown } | { ok: false; error: unknown }

parentPort?.on('message', ({ name, args }: TaskMessage) => {
  const task = TASKS[name] as (...given: readonly unknown[]) => unknown
  let answer: TaskAnswer
  try {
    answer = { ok: true, value: task(...args) }
  } catch (error) {
    answer = { ok: false, error }
  }
  parentPort?.postMessage(answer)
})
parentPort?.postMessage('ready')
