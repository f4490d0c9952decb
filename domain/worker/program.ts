// Runs in a thread of its own: answers one task after the other.
import { parentPort } from 'node:worker_threads'

import { TASKS } from './tasks.ts'

export interface TaskMessage {
  name: keyof typeof TASKS
  args: readonly unknown[]
}

export type TaskAnswer = { ok: true; value: unknown } | { ok: false; error: unknown }

parentPort?.on('message', (message: TaskMessage) => void answer(message))

async function answer({ name, args }: TaskMessage): Promise<void> {
  const task = TASKS[name] as (...given: readonly unknown[]) => unknown
  let answered: TaskAnswer
  try {
    answered = { ok: true, value: await task(...args) }
  } catch (error) {
    answered = { ok: false, error }
  }
  parentPort?.postMessage(answered)
}

parentPort?.postMessage('ready')
