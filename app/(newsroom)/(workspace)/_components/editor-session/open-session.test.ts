import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { bodyFromParagraphs } from '#domain/article/body'
import { emptyContent, type Content } from '#domain/article/content'

import type {
  Answer,
  EditorSession,
  Latest,
  SessionStart,
  SitePorts,
  Stored,
} from './session-state.ts'
import { openSession } from './open-session.ts'

const titled = (headline: string): Content => ({ ...emptyContent('620825'), headline })
const blank = emptyContent('620825')
const edition = { editionId: 7, lockVersion: 2 }
const refusal = (code: string): Answer<never> => ({ ok: false, code, message: '不行', issues: {} })

/** A session with a site that answers as the test says; each request waits for its answer. */
function stage(
  given: Partial<SessionStart> = {},
  drop = () => Promise.resolve(true),
  answerSubmit: () => Promise<Answer<unknown>> = () => Promise.resolve({ ok: true, value: null }),
) {
  const asked: {
    how: 'autosave' | 'save'
    headline: string
    version: number
    setAside: string[]
  }[] = []
  const answers: ((answer: Answer<Stored> | 'silence') => void)[] = []
  const latest: { value: Answer<Latest> } = { value: refusal('fault') }
  const device: (string | null)[] = []
  const submitted: object[] = []
  const ask = (
    how: 'autosave' | 'save',
    words: { content: Content; version: number },
    aside: string[],
  ) =>
    new Promise<Answer<Stored>>((resolve, reject) => {
      const { content, version } = words
      asked.push({ how, headline: content.headline, version, setAside: aside })
      answers.push((answer) =>
        answer === 'silence' ? reject(new TypeError('Failed to fetch')) : resolve(answer),
      )
    })
  const ports: SitePorts = {
    autosave: (unstored) => ask('autosave', unstored, []),
    save: ({ setAside, ...unstored }) =>
      ask(
        'save',
        unstored,
        setAside.map(({ headline }) => headline),
      ),
    submit: (at) => {
      submitted.push(at)
      return answerSubmit()
    },
    readLatest: () => Promise.resolve(latest.value),
    storeOnDevice: (draft) => {
      device.push(draft?.content.headline ?? null)
      return draft ? Promise.resolve(true) : drop()
    },
  }
  const base = titled('零')
  const session = openSession(
    {
      edition,
      version: 0,
      createKey: 'k',
      content: base,
      stored: base,
      revised: base,
      everSaved: false,
      lost: null,
      savedAt: null,
      latest: null,
      ...given,
    },
    ports,
  )
  const answer = async (index: number, value: Answer<Stored> | 'silence') => {
    answers[index]?.(value)
    await vi.advanceTimersByTimeAsync(0)
  }
  const takes = (index: number, version: number) =>
    answer(index, { ok: true, value: { edition, version, at: '15:38:20' } })
  return { session, asked, answer, takes, latest, device, submitted }
}
const pause = () => vi.advanceTimersByTimeAsync(1_500)
const headlines = (asked: { headline: string }[]) => asked.map(({ headline }) => headline)

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-03-20T07:36:00Z') }))
afterEach(() => vi.useRealTimers())

describe('an autosave', () => {
  it('waits for a pause in typing, and says when it was taken', async () => {
    const { session, asked, takes } = stage()
    session.change(titled('一'))
    await vi.advanceTimersByTimeAsync(1_000)
    session.change(titled('一二'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(500)
    expect(headlines(asked)).toEqual(['一二'])
    await takes(0, 1)
    expect(session.read()).toMatchObject({
      doing: 'idle',
      unsent: false,
      unsaved: true,
      everSaved: false,
      saved: { at: '15:38:20', by: 'autosave' },
    })
  })

  it('does not wait for ever while typing goes on', async () => {
    const { session, asked } = stage()
    for (let count = 0; count < 20; count += 1) {
      session.change(titled('字'.repeat(count + 1)))
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(asked).toHaveLength(1)
  })

  it('is one request at a time, and after it the latest words', async () => {
    const { session, asked, takes } = stage()
    session.change(titled('一'))
    await pause()
    for (const words of ['一二', '一二三', '一二三四']) {
      session.change(titled(words))
      await pause()
    }
    expect(headlines(asked)).toEqual(['一'])
    await takes(0, 1)
    await pause()
    expect(asked).toMatchObject([{}, { headline: '一二三四', version: 1 }])
  })

  it('sends nothing of a composition until it is done', async () => {
    const { session, asked } = stage()
    session.compose(true)
    session.change(titled('zheng'))
    await pause()
    session.flush()
    expect(asked).toEqual([])
    session.change(titled('政'))
    session.compose(false)
    await pause()
    expect(headlines(asked)).toEqual(['政'])
  })

  it('sends nothing when nothing was changed', async () => {
    const { session, asked } = stage()
    session.change(titled('一'))
    session.change(titled('零'))
    await pause()
    session.flush()
    expect(asked).toEqual([])
    expect(session.read().unsent).toBe(false)
  })

  it('lets a save wait for it and then take the latest words', async () => {
    const { session, asked, takes } = stage()
    session.change(titled('一'))
    await pause()
    session.change(titled('一二'))
    const saved = session.save()
    await takes(0, 1)
    expect(asked[1]).toMatchObject({ how: 'save', headline: '一二', version: 1 })
    await takes(1, 0)
    expect(await saved).toBe(true)
    expect(session.read()).toMatchObject({
      unsaved: false,
      everSaved: true,
      saved: { by: 'person' },
    })
  })
})

describe('without the network', () => {
  const wordy = (text: string): Content => ({ ...titled('零'), body: bodyFromParagraphs([text]) })

  it('the text stays on the device, is sent again, and a note names what was caught up', async () => {
    const { session, asked, answer, takes, device } = stage()
    session.change(wordy('写了四字'))
    await pause()
    await answer(0, 'silence')
    await vi.advanceTimersByTimeAsync(300)
    expect(session.read()).toMatchObject({ storedOnDevice: true, unsent: true })
    expect(session.read().offlineSince).toEqual(new Date('2026-03-20T07:36:01.500Z'))
    expect(device.at(-1)).toBe('零')
    session.change(wordy('写了四字又写四字'))
    await vi.advanceTimersByTimeAsync(60_000)
    await answer(asked.length - 1, 'silence')
    await vi.advanceTimersByTimeAsync(10_000)
    await takes(asked.length - 1, 1)
    await vi.advanceTimersByTimeAsync(300)
    expect(session.read()).toMatchObject({
      offlineSince: null,
      unsent: false,
      backOnline: { minutes: 1, characters: 8 },
    })
    expect(device.at(-1)).toBeNull()
  })

  it('an answer that was lost on its way is no conflict', async () => {
    const { session, asked, answer, takes, latest } = stage()
    session.change(titled('一'))
    await pause()
    await answer(0, 'silence')
    session.change(titled('一二'))
    const arrived = { content: titled('一'), edition, version: 1, revised: false, editable: true }
    latest.value = { ok: true, value: arrived }
    await vi.advanceTimersByTimeAsync(10_000)
    await answer(1, refusal('conflict'))
    expect(asked[2]).toMatchObject({ headline: '一二', version: 1 })
    await takes(2, 2)
    expect(session.read()).toMatchObject({ latest: null, unsent: false })
  })
})

it('an edition that moved on with the same words is no conflict', async () => {
  const { session, asked, answer, takes, latest } = stage()
  session.change(titled('一'))
  await pause()
  const moved = { editionId: 7, lockVersion: 5 }
  latest.value = {
    ok: true,
    value: { content: titled('零'), edition: moved, version: 0, revised: true, editable: true },
  }
  await answer(0, refusal('conflict'))
  expect(asked).toHaveLength(2)
  await takes(1, 1)
  expect(session.read()).toMatchObject({ latest: null, unsent: false })
})

describe('two texts', () => {
  const other = (given: Partial<Latest> = {}): Answer<Latest> => ({
    ok: true,
    value: {
      content: titled('别处'),
      edition: { editionId: 7, lockVersion: 3 },
      version: 0,
      revised: true,
      editable: true,
      ...given,
    },
  })
  const inConflict = async (given: Partial<Latest> = {}) => {
    const staged = stage()
    staged.session.change(titled('这里'))
    await pause()
    staged.latest.value = other(given)
    await staged.answer(0, refusal('conflict'))
    return staged
  }
  const settle = (session: EditorSession, words: string) => session.resolveConflict(titled(words))

  it('stop the autosave until somebody has chosen', async () => {
    const { session, asked } = await inConflict()
    expect(session.read().latest?.content.headline).toBe('别处')
    session.change(titled('这里又写'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(1)
  })

  it('are both kept, whichever is chosen', async () => {
    const theirs = await inConflict()
    void settle(theirs.session, '别处')
    await vi.advanceTimersByTimeAsync(0)
    expect(theirs.asked[1]).toMatchObject({ how: 'save', headline: '别处', setAside: ['这里'] })
    const mine = await inConflict({ revised: false, version: 4 })
    void settle(mine.session, '这里')
    await vi.advanceTimersByTimeAsync(0)
    expect(mine.asked[1]).toMatchObject({ version: 4, headline: '这里', setAside: ['别处'] })
  })

  it('are over when the account is closed: what was written is left to copy', async () => {
    const { session, answer } = await inConflict()
    const settled = settle(session, '合起来')
    await vi.advanceTimersByTimeAsync(0)
    await answer(1, refusal('account-closed'))
    expect(await settled).toBe(false)
    expect(session.read()).toMatchObject({ latest: null, accountClosed: true, unsent: true })
  })

  it('are over when the choice is taken', async () => {
    const { session, takes } = await inConflict()
    const settled = settle(session, '合起来')
    await takes(1, 0)
    expect(await settled).toBe(true)
    expect(session.read()).toMatchObject({ latest: null, unsent: false, unsaved: false })
  })
})

it('a refusal is shown and its text stays', async () => {
  const { session, answer, asked } = stage()
  session.change(titled('一'))
  await pause()
  await answer(0, refusal('invalid-input'))
  expect(session.read()).toMatchObject({ problem: '不行', unsent: true })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(1)
})

describe('a key that is pressed twice', () => {
  it('saves the same words once, and other words once more', async () => {
    const { session, asked, takes } = stage()
    session.change(titled('一'))
    const [first, second] = [session.save(), session.save()]
    await vi.advanceTimersByTimeAsync(0)
    await takes(0, 1)
    expect(await Promise.all([first, second])).toEqual([true, true])
    expect(headlines(asked)).toEqual(['一'])
    void session.save()
    session.change(titled('一二'))
    void session.save()
    await vi.advanceTimersByTimeAsync(0)
    await takes(1, 2)
    await vi.advanceTimersByTimeAsync(0)
    expect(headlines(asked).slice(2)).toEqual(['一二'])
  })

  it('submits once, and does nothing more when the edition is gone', async () => {
    const staged = stage()
    staged.session.change(titled('甲'))
    const [first, second] = [staged.session.submit(), staged.session.submit()]
    void staged.session.save()
    await vi.advanceTimersByTimeAsync(0)
    await staged.takes(0, 1)
    await Promise.all([first, second])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(headlines(staged.asked)).toEqual(['甲'])
    expect(staged.submitted).toEqual([edition])
    expect(staged.session.read()).toMatchObject({ doing: 'leaving', problem: null, latest: null })
  })
})

describe('without a session', () => {
  it('says so, keeps the words on the device, and saves them once the writer is back', async () => {
    const { session, asked, answer, takes, device } = stage()
    session.change(titled('一'))
    await pause()
    await answer(0, refusal('signed-out'))
    expect(session.read()).toMatchObject({ signedOut: true, problem: '不行', unsent: true })
    await vi.advanceTimersByTimeAsync(300)
    expect(device.at(-1)).toBe('一')
    session.flush()
    expect(headlines(asked)).toEqual(['一', '一'])
    await takes(1, 1)
    expect(session.read()).toMatchObject({ signedOut: false, problem: null, unsent: false })
    expect(device.at(-1)).toBeNull()
  })

  it('asks again also when only a save was refused whose words the site has', async () => {
    const { session, asked, answer, takes } = stage()
    session.change(titled('一'))
    await pause()
    await takes(0, 1)
    void session.save()
    await vi.advanceTimersByTimeAsync(0)
    await answer(1, refusal('signed-out'))
    expect(session.read().signedOut).toBe(true)
    session.flush()
    expect(asked).toHaveLength(3)
    await takes(2, 2)
    expect(session.read()).toMatchObject({ signedOut: false, unsaved: true })
  })
})

describe('an account that was closed', () => {
  it('is shown, and nothing more is asked for by itself', async () => {
    const { session, asked, answer } = stage()
    session.change(titled('一'))
    await pause()
    await answer(0, refusal('account-closed'))
    expect(session.read()).toMatchObject({ accountClosed: true, signedOut: false, unsent: true })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(1)
  })
})

async function submitAs({ session, takes }: ReturnType<typeof stage>) {
  session.change(titled('甲'))
  await vi.advanceTimersByTimeAsync(1_000)
  const submitted = session.submit()
  await vi.advanceTimersByTimeAsync(0)
  await takes(0, 1)
  await takes(1, 1)
  await submitted
}

it('leaves no words on the device once the edition is handed in, without waiting for a timer', async () => {
  const staged = stage()
  await submitAs(staged)
  expect(staged.session.read()).toMatchObject({ doing: 'leaving', draftLeft: false })
  expect(staged.device.at(-1)).toBeNull()
})

it('says so when the device does not let go of the words of an edition that was handed in', async () => {
  const staged = stage({}, () => Promise.reject(new DOMException('Locked', 'InvalidStateError')))
  await submitAs(staged)
  expect(staged.session.read()).toMatchObject({ doing: 'leaving', draftLeft: true, problem: null })
})

it('never leaves words on the device that are older than what the site has', async () => {
  const { session, takes, device } = stage()
  session.change(titled('一'))
  await vi.advanceTimersByTimeAsync(300)
  expect(device).toEqual(['一'])
  session.change(titled('二'))
  void session.save()
  await vi.advanceTimersByTimeAsync(0)
  expect(device.at(-1)).toBe('二')
  await takes(0, 0)
  expect(device.at(-1)).toBeNull()
})

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

it('makes no edition of a new form without text, and reports it', async () => {
  const { session, asked, submitted } = stage({
    edition: null,
    content: blank,
    stored: blank,
    revised: blank,
  })
  expect(await session.save()).toBe(false)
  expect(session.read().problem).toBe('还没有写内容，没有可保存的。')
  await session.submit()
  expect(session.read()).toMatchObject({
    doing: 'idle',
    refused: null,
    problem: '还没有写内容，没有可提交的。',
    issues: { headline: [expect.any(String)] },
  })
  session.change({ ...blank, topicId: 3 })
  await pause()
  session.flush()
  expect([asked, submitted]).toEqual([[], []])
  session.change(titled('一'))
  expect(session.read().problem).toBeNull()
  await pause()
  expect(headlines(asked)).toEqual(['一'])
})
