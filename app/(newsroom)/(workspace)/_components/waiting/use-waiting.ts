'use client'

import { useEffect, useSyncExternalStore } from 'react'

import {
  createWaitingWatch,
  NOTHING_NEW,
  type Answered,
  type Waiting,
  type WaitingAnswer,
} from './waiting-watch.ts'

const EVERY_MS = 60_000

const watch = createWaitingWatch({ ask, isSeen: () => document.visibilityState === 'visible' })

async function ask(question: string, mark: string | null): Promise<Answered> {
  try {
    const answer = await fetch(`/api/waiting?${question}`, {
      headers: mark === null ? {} : { 'if-none-match': mark },
    })
    if (answer.status === 304) return { state: 'same' }
    if (answer.status === 401) return { state: 'signed-out' }
    if (!answer.ok) return { state: 'away' }
    const known = (await answer.json()) as WaitingAnswer
    return { state: 'new', answer: known, mark: answer.headers.get('etag') }
  } catch {
    // The next look tries again.
    return { state: 'away' }
  }
}

let watchers = 0
let stop = () => {}

function subscribe(listener: () => void): () => void {
  const leave = watch.subscribe(listener)
  watchers += 1
  if (watchers === 1) {
    const timer = setInterval(() => void watch.tick(), EVERY_MS)
    const turn = () => void watch.turn()
    document.addEventListener('visibilitychange', turn)
    stop = () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', turn)
    }
  }
  return () => {
    leave()
    watchers -= 1
    if (watchers === 0) stop()
  }
}

const useWaiting = (): Waiting => useSyncExternalStore(subscribe, watch.read, () => NOTHING_NEW)

/** What came into one list since it was made; the question names both. */
export function useArrivals(question: string): Waiting {
  useEffect(() => {
    watch.askAbout(question)
    return () => watch.askAbout('')
  }, [question])
  return useWaiting()
}

/** The figures of the rail: those it was made with, until a look finds others. */
export function useFigures(made: object): Waiting['figures'] {
  useEffect(() => watch.dropFigures(), [made])
  return useWaiting().figures
}
