import { Worker } from 'node:worker_threads'

import type { TaskAnswer, TaskMessage } from './program.ts'

// A few threads, one task each at a time. Whatever a person writes takes no more than a deadline of one
// thread: a task beyond it is ended with its thread, and the next one gets a new thread.

const MAX_WAITING = 60
const LOADING_MS = 60_000
const MAX_HEAP_MB = 512

export type Outcome<T> =
  | { done: true; value: T }
  /** It took too long, or too many wait: the caller says in words what is missing. */
  | { done: false; why: 'slow' | 'busy' }

export interface TaskBounds {
  /** From the moment a thread takes it up, and again for its turn. */
  deadlineMs: number
  /** Whose work it is, and how many tasks of that person's may run or wait. */
  person?: { key: string; most: number }
}

interface Waiting {
  begin: (thread: Thread) => void
}

interface Thread {
  worker: Worker
  ready: Promise<unknown>
}

export interface Pool {
  run(task: TaskMessage, bounds: TaskBounds): Promise<Outcome<unknown>>
  close(): Promise<void>
}

export function openPool(program: string, threads: number): Pool {
  const idle: Thread[] = []
  const waiting: Waiting[] = []
  const byPerson = new Map<string, number>()
  let running = 0

  const count = (key: string, change: number) => {
    const now = (byPerson.get(key) ?? 0) + change
    if (now === 0) byPerson.delete(key)
    else byPerson.set(key, now)
  }
  const release = (thread: Thread | null) => {
    const next = waiting.shift()
    if (next) {
      next.begin(thread ?? start())
      return
    }
    running -= 1
    if (thread) idle.push(thread)
  }
  const takeTurn = (deadlineMs: number): Promise<Thread | null> => {
    if (running < threads) {
      running += 1
      return Promise.resolve(idle.pop() ?? start())
    }
    if (waiting.length >= MAX_WAITING) return Promise.resolve(null)
    return new Promise((taken) => {
      const entry: Waiting = {
        begin: (thread) => {
          clearTimeout(timer)
          taken(thread)
        },
      }
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(entry), 1)
        taken(null)
      }, deadlineMs)
      waiting.push(entry)
    })
  }
  /** One that ended by itself while nobody asked it must not be asked again. */
  const start = () => {
    const thread = startThread(program)
    thread.worker.once('exit', () => {
      const index = idle.indexOf(thread)
      if (index !== -1) idle.splice(index, 1)
    })
    return thread
  }
  const run = async (task: TaskMessage, deadlineMs: number): Promise<Outcome<unknown>> => {
    const thread = await takeTurn(deadlineMs)
    if (!thread) return { done: false, why: 'busy' }
    let usable: Thread | null = null
    try {
      const answer = await askThread(thread, task, deadlineMs)
      if (answer === null) return { done: false, why: 'slow' }
      usable = thread
      if (!answer.ok) throw answer.error
      return { done: true, value: answer.value }
    } finally {
      if (!usable) void thread.worker.terminate()
      release(usable)
    }
  }
  return {
    async run(task, { deadlineMs, person }) {
      if (!person) return run(task, deadlineMs)
      if ((byPerson.get(person.key) ?? 0) >= person.most) return { done: false, why: 'busy' }
      count(person.key, 1)
      try {
        return await run(task, deadlineMs)
      } finally {
        count(person.key, -1)
      }
    },
    async close() {
      await Promise.all(idle.splice(0).map(({ worker }) => worker.terminate()))
    },
  }
}

function startThread(program: string): Thread {
  const worker = new Worker(program, {
    // What the program may know is in its task.
    env: { NODE_ENV: 'production' },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  })
  worker.unref()
  // Who asks hears of it by the events below; between two tasks nobody listens.
  worker.on('error', () => {})
  return { worker, ready: nextMessage(worker, LOADING_MS) }
}

/** Null when the deadline passed. */
async function askThread(
  { worker, ready }: Thread,
  task: TaskMessage,
  deadlineMs: number,
): Promise<TaskAnswer | null> {
  if ((await ready) === null) throw new Error('A worker thread did not start')
  const answer = nextMessage(worker, deadlineMs)
  worker.postMessage(task)
  return (await answer) as TaskAnswer | null
}

function nextMessage(worker: Worker, deadlineMs: number): Promise<unknown> {
  return new Promise((heard, failed) => {
    const onMessage = (message: unknown) => end(() => heard(message))
    const onError = (error: unknown) => end(() => failed(error as Error))
    const onExit = () => end(() => failed(new Error('A worker thread ended')))
    const timer = setTimeout(() => end(() => heard(null)), deadlineMs)
    const end = (then: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      then()
    }
    worker.once('message', onMessage).once('error', onError).once('exit', onExit)
  })
}
