import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'

export async function findDivisionName(db: Queryable, code: string): Promise<string | null> {
  const [division] = await db
    .select({ name: divisions.name })
    .from(divisions)
    .where(eq(divisions.code, code))
  return division?.name ?? null
}
