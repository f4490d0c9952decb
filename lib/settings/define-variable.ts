// What a variable of the environment is, and the kinds of values that several have.

import { z } from 'zod'

export interface Variable<Value> {
  /** One sentence for each README, default included. */
  what: string
  whatInChinese: string
  /** The text that stands in where nothing is set; '' where the default is more than a text, or nothing. */
  fallback: string
  /** Its value is never printed. */
  secret: boolean
  /** The name it had before, which is still read. */
  formerName?: string
  /** Takes the text, or '' where nothing is set. */
  schema: z.ZodType<Value, string>
}

export const defineVariable = <Value>(variable: Variable<Value>): Variable<Value> => variable

/** Any text, or null. */
export const text = z.string().transform((given) => given || null)

/** Text of a form; `sentence` names the variable. */
export function fitting(pattern: RegExp, sentence: (given: string) => string) {
  return z.string().regex(pattern, { error: ({ input }) => sentence(String(input)) })
}

/** An address of one of these protocols, or null; `sentence` must not repeat a password. */
export function addressOf(protocols: readonly string[], sentence: (given: string) => string) {
  return z.string().transform((given, issues) => {
    if (!given) return null
    const url = URL.canParse(given) ? new URL(given) : null
    if (url && protocols.includes(url.protocol) && url.hostname) return given
    issues.addIssue(sentence(given))
    return z.NEVER
  })
}

const DATABASE_FORM = 'postgres://user:password@host:5432/database'

export const databaseAddress = (name: string) =>
  addressOf(
    ['postgres:', 'postgresql:'],
    () => `${name} 不是 ${DATABASE_FORM} 这样的地址。`,
  ).refine((given) => given === null || new URL(given).pathname.length > 1, {
    error: `${name} 没有写数据库名：${DATABASE_FORM}。`,
  })
