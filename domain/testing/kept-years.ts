import { sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'

import { emptyContent } from '../article/content.ts'
import { COUNTY, type Stage } from './stage.ts'

const KEPT = 2_000
const OPEN = 40
const WITHDRAWN = 60

/**
 * What an office of some years keeps, and what the planner knows of it: thousands of published editions of
 * many writers, some withdrawn, a few open, their notices read. The texts are lines without meaning. Written
 * by the owner of the tables, in a database of the test's own: what is looked at there depends on nobody else.
 */
export async function insertKeptYears(db: Queryable, stage: Stage): Promise<void> {
  const author = stage.author.accountId
  const steps: SQL[] = [
    sql`insert into accounts (login_name, display_name, password_hash, division_code)
      select 'kept-' || n, '通讯员' || n, 'not a hash', ${COUNTY} from generate_series(1, 200) as n`,
    sql`insert into articles (division_code, created_at)
      select ${COUNTY}, timestamptz '2020-01-01' + n * interval '1 day' from generate_series(1, ${KEPT}::int) as n`,
    sql`insert into editions (article_id, division_code, state, author_id, submitter_id, submitted_at)
      select id, division_code, case when id % ${KEPT / OPEN}::int = 0 then 'review1' else 'published' end::edition_state,
        writer, writer, created_at
      from (select *, (select min(id) from accounts where login_name like 'kept-%') + articles.id % 200 as writer
        from articles) as kept`,
    sql`insert into revisions (edition_id, number, author_id, content, hash, activity_type, characters, summary)
      select id, 1, author_id,
        ${JSON.stringify(emptyContent(COUNTY))}::jsonb || jsonb_build_object('headline', '第' || id || '次示例'),
        encode(sha256(id::text::bytea), 'hex'), 'meeting', 10, '示例'
      from editions`,
    sql`update editions set current_revision_id = revisions.id from revisions
      where revisions.edition_id = editions.id`,
    sql`update articles set state = 'live', live_revision_id = revisions.id,
        published_at = articles.created_at, news_on = articles.created_at::date
      from revisions join editions on editions.id = revisions.edition_id
      where editions.article_id = articles.id and editions.state = 'published'`,
    sql`update articles set state = 'withdrawn'
      where id in (select id from articles where state = 'live' order by id limit ${WITHDRAWN})`,
    sql`insert into article_moves (article_id, move, from_state, to_state, account_id, reason, public_note)
      select id, 'withdraw', 'live', 'withdrawn', ${stage.final.accountId}::int, 'factual-error', '示例'
      from articles where state = 'withdrawn'`,
    sql`insert into media (sha256, file_key, width, height, file_name)
      select encode(sha256(n::text::bytea), 'hex'), 'kept-' || n, 1200, 800, '示例.jpg'
      from generate_series(1, ${KEPT}::int) as n`,
    sql`insert into revision_media (revision_id, position, media_id)
      select shown.id, 0, pictures.id
      from (select id, row_number() over (order by id) as nth from revisions) as shown
      join (select id, row_number() over (order by id) as nth from media) as pictures using (nth)`,
    sql`insert into outbox (event, payload, delivered_at)
      select 'edition.published', '{}', now() from generate_series(1, ${KEPT}::int)`,
    sql`insert into notices (outbox_id, account_id, kind, title, text, path, created_at, read_at)
      select id, case when id % 20 = 0 then ${author}::int else ${stage.second.accountId}::int end,
        'published', '示例', '示例', '/desk', now(), case when id % 50 > 0 then now() end
      from outbox`,
    sql`select rebuild_counts()`,
    sql`analyze`,
  ]
  for (const step of steps) await db.execute(step)
}
