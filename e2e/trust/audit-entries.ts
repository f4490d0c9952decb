import { expect } from 'playwright/test'
import type postgres from 'postgres'

/** Entries about one object, first to last, of these actions or of all. */
export async function entriesOf(
  rows: postgres.Sql,
  [kind, id]: [string, string],
  actions: readonly string[] = [],
) {
  return rows`
    select l.action, a.login_name as who, l.result::text, l.code, l.address,
      (l.details ->> 'port')::int as port, l.at is not null as timed, length(l.hash) as hash
    from audit_log l left join accounts a on a.id = l.account_id
    where l.object_kind = ${kind} and l.object_id = ${id}
      and (${actions.length === 0} or l.action = any(${[...actions]}::text[]))
    order by l.id`
}

export function expectWhole(entries: readonly postgres.Row[]) {
  for (const entry of entries) {
    expect(entry).toMatchObject({ timed: true, hash: 64 })
    expect(entry['address']).toMatch(/^(127\.0\.0\.1|::1)$/)
    expect(entry['port']).toBeGreaterThan(1_023)
  }
}
