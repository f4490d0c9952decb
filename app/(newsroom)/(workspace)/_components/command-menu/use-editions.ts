import { useEffect, useState } from 'react'

import { searchEditions } from './actions.ts'
import { foundBy, type Found } from './found-by.ts'

const PAUSE_MS = 200
const NOTHING: Found = { editions: [], problem: null }

/** The editions that what is typed finds, asked a moment after the last key, and again once the network is back. */
export function useEditions(text: string): Found & { looking: boolean } {
  const [found, setFound] = useState({ ...NOTHING, text: '' })
  const [round, setRound] = useState(0)
  const asked = text.trim()
  useEffect(() => {
    const askAgain = () => setRound((before) => before + 1)
    window.addEventListener('online', askAgain)
    return () => window.removeEventListener('online', askAgain)
  }, [])
  useEffect(() => {
    if (asked === '') return
    let late = false
    const ask = async () => {
      const answer = await foundBy(searchEditions, asked)
      if (!late) setFound({ ...answer, text: asked })
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [asked, round])
  const isCurrent = found.text === asked
  const { editions, problem } = asked !== '' && isCurrent ? found : NOTHING
  return { editions, problem, looking: asked !== '' && !isCurrent }
}
