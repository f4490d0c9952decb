import { useEffect, useState } from 'react'

import { searchEditions, type EditionLink } from './actions.ts'

const PAUSE_MS = 200

/** The editions that what is typed finds, asked a moment after the last key. */
export function useEditions(text: string): { editions: readonly EditionLink[]; looking: boolean } {
  const [found, setFound] = useState<{ text: string; editions: readonly EditionLink[] }>({
    text: '',
    editions: [],
  })
  const asked = text.trim()
  useEffect(() => {
    if (asked === '') return
    let late = false
    const ask = async () => {
      try {
        const answer = await searchEditions(asked)
        if (!late) setFound({ text: asked, editions: answer.ok ? answer.value : [] })
      } catch {
        if (!late) setFound({ text: asked, editions: [] })
      }
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [asked])
  const current = found.text === asked
  return {
    editions: asked !== '' && current ? found.editions : [],
    looking: asked !== '' && !current,
  }
}
