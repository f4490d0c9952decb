import postgres from 'postgres'
import { expect, it } from 'vitest'

import { ensureAppRole } from './app-role.ts'
import { migrateDatabase, migrateUpTo } from './migrate.ts'
import { createDatabase, dropDatabase } from './testing/new-database.ts'

/** The last one before the renaming. */
const BEFORE = '0029_headline-characters'

/** What the renamed tables refer to: a person, two editions, a revision. */
async function insertReferred(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into divisions (code, level, name, short_name, slug, position)
    values ('620000', 'province', '甘肃省', '甘肃', 'gansu', 1)`
  await sql`
    insert into accounts (login_name, display_name, division_code) values ('a', '甲', '620000')`
  await sql`insert into articles (division_code) values ('620000'), ('620000')`
  await sql`
    insert into editions (article_id, division_code, author_id)
    values (1, '620000', 1), (2, '620000', 1)`
  const content = JSON.stringify({ headline: '题', divisionCode: '620000' })
  await sql`
    insert into revisions (
      edition_id, number, author_id, content, hash, activity_type, characters, summary)
    values (1, 1, 1, ${content}::text::jsonb, ${'a'.repeat(64)}, 'meeting', 0, '')`
}

it('keeps every row of a table, column or value that is renamed', async () => {
  const serverUrl = process.env['TEST_SERVER_URL'] ?? ''
  const name = `test_renamed_${process.pid}`
  const url = await createDatabase(serverUrl, name)
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await migrateUpTo(url, BEFORE)
    await insertReferred(sql)
    await sql`insert into told_apart (one_id, other_id, account_id) values (1, 2, 1)`
    await sql`insert into edition_hands (edition_id, account_id, level) values (1, 1, 2)`
    await sql`
      insert into kept_revisions (revision_id, edition_id, account_id, reason) values (1, 1, 1, '晚了')`
    await sql`insert into word_list (word, kind) values ('某词', 'sensitive')`
    await sql`
      insert into word_bypasses (edition_id, word, listed_at, reason, account_id)
      values (1, '某词', now(), '人名', 1)`
    await sql`
      insert into admin_changes (subject, subject_key, subject_name, deed, account_id)
      values ('word', '1', '某词', 'add', 1)`
    await sql`
      insert into correction_requests (article_id, asked_by, asked_at, words)
      values (1, 1, now(), '日期不对')`

    await migrateDatabase(url)
    const app = new URL(await ensureAppRole(url, 'only for a throw-away database'))

    expect(
      await sql`
      select d.one_id::int as one, p.level, c.reason, t.term, t.kind, b.term as bypassed,
        a.subject, a.kind as done, r.requested_by::int as asker, r.text
      from distinct_editions d, edition_participants p, conflicting_copies c, watched_terms t,
        bypasses b, admin_changes a, correction_requests r`,
    ).toEqual([
      {
        one: 1,
        level: 2,
        reason: '晚了',
        term: '某词',
        kind: 'sensitive',
        bypassed: '某词',
        subject: 'watched-term',
        done: 'add',
        asker: 1,
        text: '日期不对',
      },
    ])
    expect(
      await sql`
      select has_table_privilege(${app.username}, 'distinct_editions', 'insert') as inserts,
        has_table_privilege(${app.username}, 'distinct_editions', 'update') as updates`,
    ).toEqual([{ inserts: true, updates: false }])
    // The numbers go on where they were.
    expect(
      await sql`
      insert into watched_terms (term, kind) values ('另词', 'mistake') returning id::int`,
    ).toEqual([{ id: 2 }])
    expect(
      await sql`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relname ~ 'told_apart|hands|kept_rev|word_(list|bypass)'
      union all
      select conname from pg_constraint
      where contype <> 'n' and conname ~ 'told_apart|hands|kept_rev|word_(list|bypass)'`,
    ).toEqual([])
  } finally {
    await sql.end()
    await dropDatabase(serverUrl, name)
  }
})
