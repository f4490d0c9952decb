import type { Failed } from '../../_lib/failures.ts'

export const BATCH_MOVES = ['claim', 'return', 'submit'] as const
export type BatchMove = (typeof BATCH_MOVES)[number]

/** The form that moves several editions; their ticks stand in a list, outside of it. */
export const BATCH_FORM = 'batch'
/** The name of their ticks. */
export const CHOSEN = 'chosen[]'

/** An edition that is ticked, as it was on the page. */
export interface Chosen {
  editionId: number
  lockVersion: number
  headline: string
}

/** What became of a batch. What one edition is refused does not keep the others. */
export interface BatchReport {
  move: BatchMove
  done: number
  refused: readonly (Pick<Chosen, 'editionId' | 'headline'> & Pick<Failed, 'message'>)[]
}

/** What the tick of an edition sends. */
export const encodeChosen = ({ editionId, lockVersion, headline }: Chosen): string =>
  `${editionId}.${lockVersion}.${headline}`

/** Null for what no tick sends. */
export function parseChosen(sent: string): Chosen | null {
  const [, editionId, lockVersion, headline = ''] =
    /^(\d{1,15})\.(\d{1,15})\.(.*)$/s.exec(sent) ?? []
  if (editionId === undefined || lockVersion === undefined) return null
  return { editionId: Number(editionId), lockVersion: Number(lockVersion), headline }
}

/** The numbers of the editions that a form sent as ticked. */
export function chosenIds(sent: string | string[] | undefined): number[] {
  if (!Array.isArray(sent)) return []
  return sent.flatMap((text) => parseChosen(text)?.editionId ?? [])
}
