import { vi } from 'vitest'

import { emptyContent, type Content } from '#domain/article/content'

import { openSession } from '../open-session.ts'
import type { Answer, Latest, SessionStart, SitePorts, Stored } from '../session-state.ts'

export const titled = (headline: string): Content => ({ ...emptyContent('620825'), headline })
export const blank = emptyContent('620825')
export const edition = { editionId: 7, lockVersion: 2 }
export const refusal = (code: string): Answer<never> => ({
  ok: false,
  code,
  message: '不行',
  issues: {},
})

/** A session with a site that answers as the test says; each request waits for its answer. */
export function stage(
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
export const pause = () => vi.advanceTimersByTimeAsync(1_500)
export const headlines = (asked: { headline: string }[]) => asked.map(({ headline }) => headline)

export async function submitAs({ session, takes }: ReturnType<typeof stage>) {
  session.change(titled('甲'))
  await vi.advanceTimersByTimeAsync(1_000)
  const submitted = session.submit()
  await vi.advanceTimersByTimeAsync(0)
  await takes(0, 1)
  await takes(1, 1)
  await submitted
}
