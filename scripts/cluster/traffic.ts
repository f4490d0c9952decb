// Readers and a writer who go on asking while parts of the cluster are killed.

import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import sharp from 'sharp'

import { messageOf } from '#lib/process/explain-error'

const ANSWER_MS = 10_000
const READERS = 4
const PAUSE_MS = 40
const WRITE_PAUSE_MS = 1_000

export interface Traffic {
  /** What went wrong since the last call, and how much was asked. */
  take(): { asked: number; failed: string[]; longestMs: number }
  stop(): Promise<void>
}

/** Readers who ask for pages that were asked for before. */
export function startReaders(front: string, paths: readonly string[]): Traffic {
  let isOver = false
  let asked = 0
  let longestMs = 0
  let failed: string[] = []
  const read = async (reader: number) => {
    for (let turn = reader; !isOver; turn += 1) {
      const path = paths[turn % paths.length] ?? '/'
      const began = performance.now()
      const status = await ask(front + path)
      longestMs = Math.max(longestMs, performance.now() - began)
      asked += 1
      if (status !== 200) failed.push(`${path}: ${status}`)
      await sleep(PAUSE_MS)
    }
  }
  const readers = Array.from({ length: READERS }, (_, reader) => read(reader))
  return {
    take() {
      const taken = { asked, failed, longestMs }
      ;[asked, failed, longestMs] = [0, [], 0]
      return taken
    },
    async stop() {
      isOver = true
      await Promise.all(readers)
    },
  }
}

async function ask(address: string): Promise<number | string> {
  try {
    const answer = await fetch(address, {
      headers: { accept: 'text/html' },
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    await answer.arrayBuffer()
    return answer.status
  } catch (error) {
    return messageOf(error)
  }
}

export interface Writer {
  /** Pictures that were acknowledged, by their numbers. */
  acknowledged: Set<number>
  /** The longest time in which nothing was acknowledged, since the last call. */
  takeLongestGap(): number
  /** Answers that were neither done nor refused in words. */
  wordless: string[]
  /** What was refused in words. */
  refused: string[]
  stop(): Promise<void>
}

/** Somebody who uploads one picture after another, each of its own. */
export function startWriter(front: string, cookie: string): Writer {
  let isOver = false
  let lastAt = performance.now()
  let longestGap = 0
  const writer: Writer = {
    acknowledged: new Set(),
    wordless: [],
    refused: [],
    takeLongestGap() {
      const gap = Math.max(longestGap, performance.now() - lastAt)
      longestGap = 0
      return gap
    },
    async stop() {
      isOver = true
      await writing
    },
  }
  const write = async () => {
    const answer = await uploadPicture(front, cookie)
    if (typeof answer !== 'string') {
      writer.acknowledged.add(answer.mediaId)
      longestGap = Math.max(longestGap, performance.now() - lastAt)
      lastAt = performance.now()
    } else if (answer.startsWith('words: ')) writer.refused.push(answer)
    else writer.wordless.push(answer)
  }
  const writing = (async () => {
    while (!isOver) {
      await write()
      await sleep(WRITE_PAUSE_MS)
    }
  })()
  return writer
}

interface Sent {
  mediaId: number
  previewKey: string
}

/** The picture, or why not: `words: …` where the portal says it. `address` is the site's, or a web server's own. */
export async function uploadPicture(address: string, cookie: string): Promise<Sent | string> {
  const background = `#${randomBytes(3).toString('hex')}`
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer()
  try {
    const answer = await fetch(`${address}/api/uploads`, {
      method: 'POST',
      headers: {
        cookie,
        origin: address,
        'x-file-name': 'plain.jpg',
        'content-type': 'image/jpeg',
      },
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(2 * ANSWER_MS),
    })
    const text = await answer.text()
    const { ok, value, message } = parse(text)
    if (ok === true && value) return value
    if (typeof message === 'string' && /\p{Script=Han}/u.test(message)) return `words: ${message}`
    return /\p{Script=Han}/u.test(text)
      ? `words: ${answer.status}`
      : `${answer.status}: ${text.slice(0, 80)}`
  } catch (error) {
    // The writing page says that the line broke, and keeps the file.
    return `words: ${messageOf(error)}`
  }
}

function parse(text: string): { ok?: boolean; value?: Sent; message?: string } {
  try {
    return JSON.parse(text) as { ok?: boolean; value?: Sent; message?: string }
  } catch {
    return {}
  }
}
