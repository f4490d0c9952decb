import { describe, expect, it } from 'vitest'

import { createWaitingWatch, NOTHING_NEW, type Answered } from './waiting-watch.ts'

const answer = { figures: { '/review': 8 }, arrived: 3 }
const fresh: Answered = { state: 'new', answer, mark: 'one' }

function watchOf(...answers: Answered[]) {
  const asked: [string, string | null][] = []
  const page = { isSeen: true }
  const watch = createWaitingWatch({
    ask: (question, mark) => {
      asked.push([question, mark])
      return Promise.resolve(answers.shift() ?? { state: 'same' })
    },
    isSeen: () => page.isSeen,
  })
  const heard: unknown[] = []
  watch.subscribe(() => heard.push(watch.read()))
  return { watch, asked, page, heard }
}

describe('a page that looks for new work', () => {
  it('names the last answer, and is quiet while nothing changes', async () => {
    const { watch, asked, heard } = watchOf(fresh)
    await watch.tick()
    await watch.tick()
    expect(asked).toEqual([
      ['', null],
      ['', 'one'],
    ])
    expect(watch.read()).toEqual({ ...answer, signedOut: false })
    expect(heard).toHaveLength(1)
  })

  it('asks nothing while nobody sees it, and at once when they come back', async () => {
    const { watch, asked, page } = watchOf(fresh)
    page.isSeen = false
    await watch.tick()
    await watch.turn()
    expect(asked).toEqual([])
    page.isSeen = true
    await watch.turn()
    expect(watch.read().arrived).toBe(3)
  })

  it('says once that nobody is signed in, keeps what it knew, and goes on after they are', async () => {
    const { watch, asked, heard } = watchOf(fresh, { state: 'signed-out' }, { state: 'signed-out' })
    await watch.tick()
    await watch.tick()
    await watch.tick()
    expect(asked).toHaveLength(2)
    await watch.turn()
    expect(heard).toEqual([
      { ...answer, signedOut: false },
      { ...answer, signedOut: true },
    ])
    await watch.turn()
    expect(watch.read()).toEqual({ ...answer, signedOut: false })
  })

  it('keeps what it knew while the network is away', async () => {
    const { watch, heard } = watchOf(fresh, { state: 'away' })
    await watch.tick()
    await watch.tick()
    expect(watch.read()).toEqual({ ...answer, signedOut: false })
    expect(heard).toHaveLength(1)
  })

  it('knows nothing new of a list that has just been made', async () => {
    const { watch, asked } = watchOf(fresh)
    watch.askAbout('of=queue&since=1')
    await watch.tick()
    watch.askAbout('of=queue&since=2')
    expect(watch.read().arrived).toBe(0)
    watch.dropFigures()
    expect(watch.read()).toEqual(NOTHING_NEW)
    await watch.tick()
    expect(asked).toEqual([
      ['of=queue&since=1', null],
      ['of=queue&since=2', null],
    ])
  })

  it('passes over an answer about another list', async () => {
    const { watch } = watchOf(fresh)
    const looking = watch.tick()
    watch.askAbout('of=flow&since=2')
    await looking
    expect(watch.read()).toEqual(NOTHING_NEW)
  })
})
