import { describe, expect, it } from 'vitest'

import { lazyBody } from './lazy-body.ts'

const SHORT_MS = 5

/** A body of endless chunks that notes when it is opened and when it is freed. */
function watched(stalledMs?: number) {
  const notes: string[] = []
  async function* chunks() {
    notes.push('opened')
    try {
      for (;;) yield await Promise.resolve(new Uint8Array(1_024))
    } finally {
      notes.push('freed')
    }
  }
  return { notes, body: lazyBody(chunks, stalledMs) }
}

describe('a lazy body', () => {
  it('opens nothing until it is read', async () => {
    const { notes, body } = watched()
    expect(notes).toEqual([])
    await body.getReader().read()
    expect(notes).toEqual(['opened'])
  })

  it('frees what it holds when its reader leaves', async () => {
    const { notes, body } = watched()
    const reader = body.getReader()
    await reader.read()
    await reader.cancel()
    expect(notes).toEqual(['opened', 'freed'])
  })

  it('opens nothing for a reader that leaves before the first chunk', async () => {
    const { notes, body } = watched()
    await body.cancel()
    expect(notes).toEqual([])
  })

  it.each([0, 1])('ends when nobody reads on after %i chunks', async (count) => {
    const { notes, body } = watched(SHORT_MS)
    const reader = body.getReader()
    for (let read = 0; read < count; read += 1) await reader.read()
    await expect(reader.closed).rejects.toThrow('Nobody read on.')
    expect(notes.filter((note) => note === 'freed')).toHaveLength(count)
    await expect(reader.read()).rejects.toThrow('Nobody read on.')
  })

  it('ends by itself with the last chunk', async () => {
    async function* chunks() {
      yield await Promise.resolve(new TextEncoder().encode('one'))
    }
    expect(await new Response(lazyBody(chunks)).text()).toBe('one')
  })

  it('passes an error on to its reader', async () => {
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield await Promise.reject(new Error('an expected error'))
    }
    await expect(new Response(lazyBody(chunks)).text()).rejects.toThrow('an expected error')
  })
})
