import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Answer } from './session-state.ts'
import { edition, pause, refusal, stage, titled } from './testing/session-stage.ts'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-03-20T07:36:00Z') }))
afterEach(() => vi.useRealTimers())

describe('a submission', () => {
  it('closes the form at once, also behind an autosave, and opens it again when it is refused', async () => {
    const refused = () => Promise.resolve(refusal('invalid-input'))
    const { session, takes, submitted } = stage({}, undefined, refused)
    session.change(titled('一'))
    await pause()
    expect(session.read().doing).toBe('autosaving')
    const done = session.submit()
    expect(session.read().doing).toBe('submitting')
    await takes(0, 1)
    expect(session.read().doing).toBe('submitting')
    await takes(1, 0)
    await done
    expect(submitted).toHaveLength(1)
    expect(session.read()).toMatchObject({
      doing: 'idle',
      refused: 'submit',
      problem: '不行',
      unsent: false,
      unsaved: false,
    })
    void session.submit()
    expect(session.read().doing).toBe('submitting')
  })

  it('is reported when the network was away, until it is tried again', async () => {
    const { session, asked, answer, takes } = stage()
    session.change(titled('一'))
    const done = session.submit()
    await answer(0, 'silence')
    await done
    const shown = { refused: 'submit', problem: expect.stringContaining('没有提交上去') }
    expect(session.read()).toMatchObject({ ...shown, doing: 'idle' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked[1]).toMatchObject({ how: 'autosave' })
    await takes(1, 1)
    expect(session.read()).toMatchObject({ ...shown, offlineSince: null, unsent: false })
    const again = session.submit()
    await takes(2, 0)
    await again
    expect(session.read()).toMatchObject({ doing: 'leaving', problem: null })
  })

  const lost = () => Promise.reject(new TypeError('Failed to fetch'))

  it('is looked for when its answer was lost, and found', async () => {
    const { session, answer, takes, latest, asked } = stage({}, undefined, lost)
    const done = session.submit()
    await takes(0, 1)
    await done
    expect(session.read().problem).toContain('不知道提交上去没有')
    latest.value = {
      ok: true,
      value: { content: titled('零'), edition, version: 1, revised: true, editable: false },
    }
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked[1]).toMatchObject({ how: 'autosave' })
    await answer(1, refusal('conflict'))
    expect(session.read()).toMatchObject({ doing: 'leaving', latest: null })
  })

  it('is looked for when its answer was lost, and had not come', async () => {
    const { session, takes } = stage({}, undefined, lost)
    const done = session.submit()
    await takes(0, 1)
    await done
    await vi.advanceTimersByTimeAsync(10_000)
    await takes(1, 2)
    expect(session.read()).toMatchObject({
      refused: 'submit',
      problem: expect.stringContaining('刚才没有提交上去'),
      offlineSince: null,
      backOnline: { changed: false },
      asked: false,
    })
  })

  it('is not called unknown when it had not come and the next one was never sent', async () => {
    const { session, answer, takes } = stage({}, undefined, lost)
    const done = session.submit()
    await takes(0, 1)
    await done
    await vi.advanceTimersByTimeAsync(10_000)
    await takes(1, 2)
    const again = session.submit()
    await answer(2, 'silence')
    await again
    expect(session.read().problem).toBe(
      '连不上网站，没有提交上去，写的都还在。连上以后请再提交一次。',
    )
  })

  it('does not hide words that were written after its answer was lost', async () => {
    const { session, answer, takes, latest } = stage({}, undefined, lost)
    const done = session.submit()
    await takes(0, 1)
    await done
    session.change(titled('后来'))
    latest.value = {
      ok: true,
      value: { content: titled('零'), edition, version: 1, revised: true, editable: false },
    }
    await vi.advanceTimersByTimeAsync(10_000)
    await answer(1, refusal('conflict'))
    expect(session.read()).toMatchObject({ doing: 'idle', problem: '不行', refused: 'save' })
    expect(session.read().latest).not.toBeNull()
  })

  it('that found no database asks by itself when it is back, also without new words', async () => {
    const { session, answer, takes, asked } = stage()
    const done = session.submit()
    await answer(0, refusal('unavailable'))
    await done
    expect(session.read()).toMatchObject({ refused: 'submit', problem: '不行', unsent: false })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked[1]).toMatchObject({ how: 'autosave' })
    await takes(1, 1)
    expect(session.read().problem).toContain('刚才没有提交上去')
  })

  it('keeps what it was refused for while the words are mended', async () => {
    const no = { ...refusal('invalid-input'), issues: { headline: ['请写标题'] } }
    const { session, takes } = stage({}, undefined, () => Promise.resolve(no))
    const done = session.submit()
    await takes(0, 1)
    await done
    session.change(titled('一'))
    await pause()
    await takes(1, 2)
    expect(session.read()).toMatchObject({ refused: 'submit', issues: no.issues, unsent: false })
  })

  it('opens the form again when its save fails', async () => {
    const { session, answer, submitted } = stage()
    const done = session.submit()
    await answer(0, refusal('invalid-input'))
    await done
    expect(submitted).toEqual([])
    expect(session.read()).toMatchObject({ doing: 'idle', refused: 'save' })
  })

  it('takes along a word that was on its way', async () => {
    const { session, asked, takes, submitted } = stage()
    const done = session.submit()
    session.change(titled('晚到'))
    await takes(0, 1)
    expect(submitted).toEqual([])
    expect(asked[1]).toMatchObject({ how: 'save', headline: '晚到' })
    await takes(1, 0)
    await done
    expect(submitted).toHaveLength(1)
    expect(session.read().doing).toBe('leaving')
  })

  it('leaves a word on the device that came too late for it', async () => {
    const taken = Promise.withResolvers<Answer<unknown>>()
    const { session, takes, device } = stage({}, undefined, () => taken.promise)
    const done = session.submit()
    await takes(0, 1)
    session.change(titled('太晚'))
    taken.resolve({ ok: true, value: null })
    await done
    expect(session.read().doing).toBe('leaving')
    expect(device.at(-1)).toBe('太晚')
  })
})
