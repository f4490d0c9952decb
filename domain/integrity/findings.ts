import { and, desc, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'

import type { Database, Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { integrityFindings } from '#db/schema/integrity'
import { outbox } from '#db/schema/outbox'
import type { FindingDeviation, FindingKind } from '#db/states'
import { FINDING_DEVIATION_LABELS, FINDING_KIND_LABELS } from '#lib/finding-labels'

import type { Actor } from '../account/actor.ts'
import { listHolders } from '../account/list-actors.ts'
import { requireSiteAdmin } from '../account/runs-site.ts'
import { isOwnDivision } from '../division/own-divisions.ts'

export interface Finding {
  kind: FindingKind
  object: string
  deviation: FindingDeviation
}

/**
 * Writes down what a check of these kinds found, ends what it no longer finds, and raises the alarm with the admins of
 * the site when something is new. Returns what is new.
 */
export async function recordFindings(
  db: Database,
  found: readonly Finding[],
  { kinds, now }: { kinds: readonly FindingKind[]; now: Date },
): Promise<Finding[]> {
  return db.transaction(async (tx) => {
    // Two checks at once: the later one sees what the earlier one wrote.
    await tx.execute(sql`lock table ${integrityFindings} in share row exclusive mode`)
    const open = await tx
      .select({
        id: integrityFindings.id,
        kind: integrityFindings.kind,
        object: integrityFindings.object,
      })
      .from(integrityFindings)
      .where(and(isNull(integrityFindings.overAt), inArray(integrityFindings.kind, [...kinds])))
    const keyOf = ({ kind, object }: { kind: string; object: string }) => `${kind} ${object}`
    const known = new Set(open.map(keyOf))
    const seen = new Set(found.map(keyOf))
    const over = open.filter((row) => !seen.has(keyOf(row))).map(({ id }) => id)
    if (over.length > 0) {
      await tx
        .update(integrityFindings)
        .set({ overAt: now })
        .where(inArray(integrityFindings.id, over))
    }
    const fresh = [...new Map(found.map((one) => [keyOf(one), one])).values()].filter(
      (one) => !known.has(keyOf(one)),
    )
    if (fresh.length === 0) return []
    await tx
      .insert(integrityFindings)
      .values(fresh.map((finding) => ({ ...finding, foundAt: now })))
    await raiseAlarm(tx, fresh, now)
    return fresh
  })
}

const NAMED = 5

async function raiseAlarm(tx: Queryable, fresh: readonly Finding[], now: Date): Promise<void> {
  const [whole] = await tx
    .select({ code: divisions.code })
    .from(divisions)
    .where(isOwnDivision(divisions.code))
    .orderBy(divisions.position)
    .limit(1)
  if (!whole) return
  const admins = await listHolders(tx, { role: 'admin', divisionCode: whole.code, now })
  if (admins.length === 0) return
  const named = fresh.slice(0, NAMED).map(formatFinding).join('；')
  const payload = {
    accountIds: admins.map(({ accountId }) => accountId),
    reason: `网页防篡改：发现 ${fresh.length} 处和存下的不一样`,
    quote: fresh.length > NAMED ? `${named}等` : named,
  }
  await tx.insert(outbox).values({ event: 'integrity.broken', payload, createdAt: now })
}

export const formatFinding = ({ kind, object, deviation }: Finding): string =>
  `${FINDING_KIND_LABELS[kind]} ${object} ${FINDING_DEVIATION_LABELS[deviation]}`

/** For a week what is over is shown too: a page that was rendered anew was still defaced. */
const SHOWN_MS = 7 * 86_400_000
const SHOWN = 20

export interface KnownFinding extends Finding {
  foundAt: Date
  overAt: Date | null
}

/** What is wrong now, then what was within the last week; newest first. */
export async function listFindings(
  db: Queryable,
  { actor, now }: { actor: Actor; now: Date },
): Promise<KnownFinding[]> {
  requireSiteAdmin(actor, '只有全省的管理员可以看防篡改检查')
  const { kind, object, deviation, foundAt, overAt } = integrityFindings
  return db
    .select({ kind, object, deviation, foundAt, overAt })
    .from(integrityFindings)
    .where(or(isNull(overAt), gt(overAt, new Date(now.getTime() - SHOWN_MS))))
    .orderBy(isNotNull(overAt), desc(integrityFindings.id))
    .limit(SHOWN)
}
