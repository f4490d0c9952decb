import { useEffect, useState } from 'react'

import { searchEditions, type EditionLink } from './actions.ts'

const PAUSE_MS = 200

/** The editions that what is typed finds, asked a moment after the last key. */
export function useEditions(text: string): { pieces: readonly EditionLink[]; looking: boolean } {
  const [found, setFound] = useState<{ text: string; pieces: readonly EditionLink[] }>({
    text: '',
    pieces: [],
  })
  const asked = text.trim()
  useEffect(() => {
    if (asked === '') return
    let late = false
    const ask = async () => {
      try {
        const answer = await searchEditions(asked)
        if (!late) setFound({ text: asked, pieces: answer.ok ? answer.value : [] })
      } catch {
        if (!late) setFound({ text: asked, pieces: [] })
      }
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [asked])
  const current = found.text === asked
  return { pieces: asked !== '' && current ? found.pieces : [], looking: asked !== '' && !current }
}
