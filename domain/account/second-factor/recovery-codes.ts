import { createHash, randomBytes } from 'node:crypto'

import { and, count, eq, isNull } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { recoveryCodes } from '#db/schema/second-factors'

const RECOVERY_CODES = 8
/** Without letters that are taken for figures. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const LENGTH = 16
const GROUP = /.{4}(?!$)/g

/** New recovery codes in place of all there were; shown this once, since only hashes are stored. */
export async function renewCodes(
  tx: Transaction,
  { accountId, now }: { accountId: number; now: Date },
): Promise<string[]> {
  await deleteCodes(tx, accountId)
  const codes = Array.from({ length: RECOVERY_CODES }, newCode)
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ id: codeId(accountId, code), accountId, createdAt: now })))
  return codes
}

export async function deleteCodes(tx: Transaction, accountId: number): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId))
}

/** Uses a code up, once: false for one that is used, unknown or another account's. */
export async function useUpCode(
  tx: Transaction,
  { accountId, code, now }: { accountId: number; code: string; now: Date },
): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(eq(recoveryCodes.id, codeId(accountId, code)), isNull(recoveryCodes.usedAt)))
    .returning({ id: recoveryCodes.id })
  return used.length > 0
}

export async function countCodes(db: Queryable, accountId: number): Promise<number> {
  const [row] = await db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)))
  return row?.left ?? 0
}

/** Of 256 values of a byte the last ones, which would favour some letters, are passed over. */
function newCode(): string {
  const usable = 256 - (256 % LETTERS.length)
  let code = ''
  while (code.length < LENGTH) {
    for (const byte of randomBytes(LENGTH)) {
      if (byte < usable && code.length < LENGTH) code += LETTERS.charAt(byte % LETTERS.length)
    }
  }
  return code.replaceAll(GROUP, '$&-')
}

/** Codes are long enough (79 bits) for a plain hash; without a key they open what a lost key cannot. */
const codeId = (accountId: number, code: string): string =>
  createHash('sha256')
    .update(`recovery code of ${accountId}\n${code.toUpperCase().replaceAll(/[^A-Z\d]/g, '')}`)
    .digest('hex')
