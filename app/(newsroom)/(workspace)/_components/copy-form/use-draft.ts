import { useEffect, useRef, useState } from 'react'

import { newRequestKey } from '#lib/request-key'
import type { Content } from '#domain/article/content'
import type { FieldIssues } from '#lib/refusal'

import type { DraftPlace } from '../../_lib/form-schemas.ts'
import { readLatest, saveCopy, submitCopy } from '../../desk/actions.ts'
import { saveInReview } from '../../review/actions.ts'

export type { DraftPlace }

/** An author writing his own, or the editor who holds a piece in review changing it. */
export type CopyTask = 'write' | 'review'

/** What somebody else's save left, when mine came too late. */
export interface Latest {
  content: Content
  place: DraftPlace
  /** Whether I may still write; not when it went to review meanwhile. */
  editable: boolean
}

export interface Desk {
  state: 'still' | 'saving' | 'submitting' | 'gone'
  /** '15:38', when the words on the screen are the saved ones since then. */
  savedAt: string | null
  unsaved: boolean
  issues: FieldIssues
  problem: string | null
  latest: Latest | null
  save(): Promise<DraftPlace | null>
  /** Saves and goes on: to review with one's own copy, back to the reading with another's. */
  submit(): Promise<void>
  keepMine(): void
  takeTheirs(): Content | null
}

const OFFLINE = '网络断了，没有存上。您写的都还在这一页上，网络好了再按一次。'

/** Keeps a piece of copy with the server: explicit saves, submitting, and what went wrong in words. */
export function useDraft(draft: DraftPlace | null, content: Content, task: CopyTask): Desk {
  const words = JSON.stringify(content)
  const [place, setPlace] = useState(draft)
  const [savedWords, setSavedWords] = useState(words)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [state, setState] = useState<Desk['state']>('still')
  const [issues, setIssues] = useState<FieldIssues>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [latest, setLatest] = useState<Latest | null>(null)
  // A second click comes before the state of the first has rendered: only a ref stops it.
  const busy = useRef(false)
  const [createKey] = useState(newRequestKey)
  const submitKey = useRef<string | null>(null)

  const refuse = async (
    refusal: { code: string; message: string; issues: FieldIssues },
    at: DraftPlace | null,
  ) => {
    setIssues(refusal.issues)
    setProblem(refusal.message)
    if (refusal.code !== 'conflict' || !at) return
    const read = await readLatest(at.editionId)
    if (!read.ok) return
    const { content: theirs, lockVersion, editable } = read.value
    setLatest({ content: theirs, place: { ...at, lockVersion }, editable })
  }
  const keep = async (at: DraftPlace | null): Promise<DraftPlace | null> => {
    const result =
      task === 'review' && at
        ? await saveInReview({ place: at, content })
        : await saveCopy({ place: at, content, requestKey: createKey })
    if (!result.ok) {
      await refuse(result, at)
      return null
    }
    setPlace(result.value.place)
    setSavedAt(result.value.savedAt)
    setSavedWords(words)
    setIssues({})
    setProblem(null)
    setLatest(null)
    if (!at) window.history.replaceState(null, '', `/desk/${result.value.place.editionId}`)
    return result.value.place
  }
  const send = async (at: DraftPlace) => {
    if (task === 'review') return setState('gone')
    const requestKey = submitKey.current ?? newRequestKey()
    submitKey.current = requestKey
    const result = await submitCopy({ ...at, requestKey })
    submitKey.current = null
    if (!result.ok) return refuse(result, at)
    setState('gone')
  }
  const run = async <T>(
    doing: 'saving' | 'submitting',
    work: () => Promise<T>,
  ): Promise<T | null> => {
    if (busy.current) return null
    busy.current = true
    setState(doing)
    try {
      return await work()
    } catch {
      setProblem(OFFLINE)
      return null
    } finally {
      busy.current = false
      setState((now) => (now === 'gone' ? now : 'still'))
    }
  }
  useEffect(() => {
    if (state !== 'gone' || !place) return
    const { editionId } = place
    window.location.assign(
      task === 'review' ? `/review/${editionId}` : `/desk?submitted=${editionId}`,
    )
  }, [state, place, task])

  return {
    state,
    savedAt,
    issues,
    problem,
    latest,
    unsaved: words !== savedWords,
    save: () => run('saving', () => keep(place)),
    submit: async () => {
      await run('submitting', async () => {
        const kept = await keep(place)
        if (kept) await send(kept)
      })
    },
    keepMine: () => {
      if (latest) void run('saving', () => keep(latest.place))
    },
    takeTheirs: () => {
      if (!latest) return null
      setPlace(latest.place)
      setSavedWords(JSON.stringify(latest.content))
      setLatest(null)
      setProblem(null)
      return latest.content
    },
  }
}
