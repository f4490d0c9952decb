import type { Transaction } from '#db/client'
import { parseInput } from '#lib/parse-input'

import type { Context } from '../../context.ts'
import { codeSchema } from '../schemas.ts'
import {
  codeAttempt,
  countCode,
  forgiveCodes,
  useUpFactorCode,
  wrongCode,
} from './second-factor.ts'

type Who = Pick<Context, 'actor' | 'db' | 'now'>

const attemptOf = ({ actor }: Who) =>
  codeAttempt(actor.accountId, { address: '', device: 'own account' })

/** The code that a signed-in person typed, with the try counted before anybody looks at it. */
export async function codeOfOwn(who: Who, code: unknown): Promise<string> {
  const parsed = parseInput(codeSchema, { code })
  await countCode(who.db, attemptOf(who))
  return parsed.code
}

/** Uses up a code of the actor's own second factor; refuses a wrong one. */
export async function requireOwnCode(
  tx: Transaction,
  who: Who,
  { code, key }: { code: string; key: string },
): Promise<void> {
  const { accountId } = who.actor
  if (!(await useUpFactorCode(tx, { accountId, code, key, now: who.now }))) throw wrongCode()
  await forgiveCodes(tx, attemptOf(who))
}
