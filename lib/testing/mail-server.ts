// A mail server of the simplest kind, for tests.

import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

export interface MailServer {
  url: string
  /** Replaces what is answered to a command; END is the end of a message, null ends the connection, '' keeps it waiting. */
  answers: Record<string, string | null>
  /** All that was sent to it. */
  heard(): string
  close(): Promise<void>
}

const USUAL: Record<string, string> = { DATA: '354 go on', QUIT: '221 bye' }

export async function openMailServer(answers: MailServer['answers'] = {}): Promise<MailServer> {
  let heard = ''
  const server = createServer((socket) => {
    let inMessage = false
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 test')
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      heard += chunk.toString()
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
        if (inMessage && line !== '.') continue
        const command = inMessage ? 'END' : (line.split(' ')[0] ?? '')
        inMessage = command === 'DATA' && !('DATA' in answers)
        const answer = command in answers ? answers[command] : (USUAL[command] ?? '250 ok')
        if (answer) say(answer)
        else if (answer === null) socket.destroy()
      }
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    answers,
    heard: () => heard,
    async close() {
      server.close()
      await once(server, 'close')
    },
  }
}
