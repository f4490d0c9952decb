import { useEffect, useState } from 'react'

import { askPieces, type PieceLink } from './actions.ts'

const PAUSE_MS = 200

/** The pieces that what is typed finds, asked a moment after the last key. */
export function usePieces(text: string): { pieces: readonly PieceLink[]; looking: boolean } {
  const [found, setFound] = useState<{ text: string; pieces: readonly PieceLink[] }>({
    text: '',
    pieces: [],
  })
  const asked = text.trim()
  useEffect(() => {
    if (asked === '') return
    let late = false
    const ask = async () => {
      try {
        const answer = await askPieces(asked)
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
