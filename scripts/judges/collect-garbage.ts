import { setTimeout as sleep } from 'node:timers/promises'

import { NotJudged } from './judge.ts'

const INSPECTOR = 'http://127.0.0.1:9229/json/list'
const MAX_TRIES = 50
const TRY_AGAIN_MS = 100

/**
 * Has a process of Node let go of all that nothing refers to, through its inspector. Otherwise what a process holds
 * says more of when it last cleaned up than of what it keeps. The inspector stays open until the process ends.
 */
export async function collectGarbage(pid: number): Promise<void> {
  process.kill(pid, 'SIGUSR1')
  const socket = await connect()
  const ask = openQuestions(socket)
  try {
    const { result } = await ask('Runtime.evaluate', { expression: 'process.pid' })
    if (result?.value !== pid)
      throw new NotJudged('Another program holds the port of the inspector')
    await ask('HeapProfiler.enable')
    await ask('HeapProfiler.collectGarbage')
  } finally {
    socket.close()
  }
}

async function connect(): Promise<WebSocket> {
  for (let tried = 0; tried < MAX_TRIES; tried += 1) {
    const answer = await fetch(INSPECTOR).catch(() => null)
    const [target] = ((await answer?.json()) ?? []) as { webSocketDebuggerUrl: string }[]
    if (target) {
      const socket = new WebSocket(target.webSocketDebuggerUrl)
      await new Promise((opened, failed) => {
        socket.addEventListener('open', opened)
        socket.addEventListener('error', failed)
      })
      return socket
    }
    await sleep(TRY_AGAIN_MS)
  }
  throw new NotJudged('The inspector of the portal does not open: is port 9229 taken?')
}

interface Answer {
  result?: { value?: unknown }
}

function openQuestions(socket: WebSocket) {
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: Answer }
    if (id !== undefined) waiting.get(id)?.(result ?? {})
  })
  return (method: string, params = {}) =>
    new Promise<Answer>((answered) => {
      const id = waiting.size + 1
      waiting.set(id, answered)
      socket.send(JSON.stringify({ id, method, params }))
    })
}
