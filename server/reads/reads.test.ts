import { describe, expect, it } from 'vitest'

import { createReadCounter, type ReadCount } from './read-counter.ts'
import { LONGEST_TICKET, parseTicket, signRead } from './read-ticket.ts'

const SECRET = 'a secret of the portal'
const DAY = '2026-03-20'

describe('a ticket', () => {
  it('stands for the article it was made for', () => {
    const ticket = signRead(12, SECRET)
    expect(parseTicket(ticket, SECRET)).toBe(12)
    expect(signRead(999_999_999_999_999, SECRET).length).toBeLessThanOrEqual(LONGEST_TICKET)
  })

  it.each(['', '12', '12.', '0.abcdefghijklmnop', '12.abcdefghijklmnop', '1e3.x', "1;drop'"])(
    'is not made up: %j',
    (ticket) => expect(parseTicket(ticket, SECRET)).toBeNull(),
  )

  it('is not of another secret or another article', () => {
    expect(parseTicket(signRead(12, 'another'), SECRET)).toBeNull()
    expect(parseTicket(signRead(12, SECRET).replace('12.', '13.'), SECRET)).toBeNull()
  })
})

describe('counting in memory', () => {
  const collecting = () => {
    const written: (readonly ReadCount[])[] = []
    const write = (counts: readonly ReadCount[]) => {
      written.push(counts)
      return Promise.resolve()
    }
    return { written, write }
  }

  it('writes one row an article and day, and nothing when nothing was read', async () => {
    const { written, write } = collecting()
    const counter = createReadCounter(write)
    for (const id of [1, 2, 1]) counter.add(id, DAY)
    counter.add(1, '2026-03-21')
    await counter.flush()
    await counter.flush()
    expect(written).toEqual([
      [
        { articleId: 1, day: DAY, count: 2 },
        { articleId: 2, day: DAY, count: 1 },
        { articleId: 1, day: '2026-03-21', count: 1 },
      ],
    ])
  })

  it('takes no more articles than it may hold, but goes on counting those it has', () => {
    const counter = createReadCounter(collecting().write, 2)
    expect([1, 2, 3, 1].map((id) => counter.add(id, DAY))).toEqual([true, true, false, true])
  })

  it('reports when what is counted by now was tried, whether it could be written or not', async () => {
    let broken = true
    const { written, write } = collecting()
    const counter = createReadCounter((counts) =>
      broken ? Promise.reject(new Error('away')) : write(counts),
    )
    counter.add(1, DAY)
    const first = counter.tried()
    await expect(counter.flush()).rejects.toThrow('away')
    await first
    broken = false
    const second = counter.tried()
    void counter.flush()
    await second
    expect(written).toHaveLength(1)
  })

  it('counts on what could not be written', async () => {
    const { written, write } = collecting()
    let broken = true
    const counter = createReadCounter((counts) =>
      broken ? Promise.reject(new Error('away')) : write(counts),
    )
    counter.add(1, DAY)
    await expect(counter.flush()).rejects.toThrow('away')
    counter.add(1, DAY)
    broken = false
    await counter.flush()
    expect(written).toEqual([[{ articleId: 1, day: DAY, count: 2 }]])
  })
})
