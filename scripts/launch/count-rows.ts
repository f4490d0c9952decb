import postgres from 'postgres'

/** How many rows each table of the portal has. */
export async function countRows(ownerUrl: string): Promise<Map<string, number>> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const tables = await sql<{ name: string }[]>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`
    const counts = new Map<string, number>()
    for (const { name } of tables) {
      const [row] = await sql<{ rows: number }[]>`select count(*)::int as rows from ${sql(name)}`
      counts.set(name, row?.rows ?? 0)
    }
    return counts
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** What a migration did to them, a line for each table that is new, gone or has another number of rows. */
export function describeCounts(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].toSorted()
  return names.flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)]
    if (was === is) return []
    if (was === undefined) return [`新表 ${name}：${is} 行`]
    if (is === undefined) return [`没有了的表 ${name}：原有 ${was} 行`]
    return [`${name}：原来 ${was} 行，现在 ${is} 行`]
  })
}
