import { isPlainText } from '#lib/plain-text'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

type Asked = string | string[] | undefined

/** The value when the address names exactly one that is text. */
export function textOf(asked: Asked): string | undefined {
  return typeof asked === 'string' && isPlainText(asked) ? asked : undefined
}

/** The value when it is one of the closed list. */
export function oneOf<T extends string>(asked: Asked, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === asked)
}

/** An identity key out of a path, or null: the page then answers 404. */
export function parseId(part: string): number | null {
  return /^[1-9]\d{0,14}$/.test(part) ? Number(part) : null
}
