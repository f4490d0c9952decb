import { useEffect, useRef, useState } from 'react'

import { askForSimilar } from '../proposal-actions.ts'
import type { Similar } from './format-proposal.ts'

const QUIET_MS = 600

/** What was proposed about the same before, asked again once somebody stops typing a title. */
export function useSimilar(
  begun: readonly Similar[],
  { divisionCode, matterId }: { divisionCode: string; matterId: number | null },
) {
  const [found, setFound] = useState(begun)
  const last = useRef('')
  const timer = useRef<number | undefined>(undefined)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const look = async (title: string) => {
    const answer = await askForSimilar({ divisionCode, title, matterId }).catch(() => null)
    if (answer?.ok && last.current === title) setFound(answer.value)
  }
  const watch = (title: string) => {
    if (title === last.current) return
    last.current = title
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void look(title), QUIET_MS)
  }
  return { found, watch }
}
