import type { CorrectionPosition } from '#domain/site/list-corrections'

/** The last part of a further page's address: the moment and the article it begins after. */
export const correctionPart = ({ at, articleId }: CorrectionPosition): string =>
  `${at.getTime()}-${articleId}`

/** Reads it back; null for what is no such place. */
export function parseCorrectionPart(part: string): CorrectionPosition | null {
  const [, time, id] = /^(\d{12,13})-([1-9]\d{0,14})$/.exec(part) ?? []
  return time && id ? { at: new Date(Number(time)), articleId: Number(id) } : null
}
