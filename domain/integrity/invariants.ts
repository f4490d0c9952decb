// What must hold in a portal's database whatever happened to it: statements that give the rows for which it does
// not. Rules that the schema itself holds are asked again, since whoever changed rows may have lifted them.

import { sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { literals } from '#db/schema/columns'
import { CLOSED_EDITION_STATES } from '#db/states'

interface Invariant {
  /** What must hold, as a sentence. */
  holds: string
  /** Gives one column, `id`: the rows for which it does not hold. */
  broken: SQL
}

export const INVARIANTS: readonly Invariant[] = [
  {
    holds: '公开的文章显示的是自己已发布的一版',
    broken: sql`
      select a.id from articles a
      left join revisions r on r.id = a.live_revision_id
      left join editions e on e.id = r.edition_id and e.article_id = a.id
      where a.state = 'live' and (e.id is null or e.state <> 'published')`,
  },
  {
    holds: '一篇文章只有一份已发布的稿件',
    broken: sql`
      select article_id as id from editions where state = 'published'
      group by article_id having count(*) > 1`,
  },
  {
    holds: '一篇文章最多有一份稿件在办',
    broken: sql`
      select article_id as id from editions
      where state not in ${literals(CLOSED_EDITION_STATES)}
      group by article_id having count(*) > 1`,
  },
  {
    holds: '谁也不审自己写的稿，不审同一稿的两级',
    broken: sql`
      select distinct a.edition_id as id from approvals a
      join editions e on e.id = a.edition_id
      left join edition_participants p
        on p.edition_id = a.edition_id and p.account_id = a.account_id and p.level = a.level
      where p.account_id is null or a.account_id in (e.author_id, e.submitter_id)`,
  },
  {
    holds: '审签认的是这份稿件的版本和它的校验值',
    broken: sql`
      select a.edition_id as id from approvals a
      left join revisions r on r.id = a.revision_id and r.edition_id = a.edition_id
      where r.id is null or r.hash <> a.revision_hash`,
  },
  {
    holds: '强制发布的人不自己补签',
    broken: sql`
      select edition_id as id from forced_publications where signed_off_by = forced_by`,
  },
  {
    holds: '在办的稿件有当前版本',
    broken: sql`
      select e.id from editions e
      left join revisions r on r.id = e.current_revision_id and r.edition_id = e.id
      where e.state <> 'draft' and r.id is null`,
  },
  {
    holds: '在办的稿件记着的人数和经手的人一样多',
    broken: sql`
      select e.id from editions e
      where e.state not in ${literals(CLOSED_EDITION_STATES)}
        and e.people <> (select count(*) from edition_participants p where p.edition_id = e.id)`,
  },
  {
    holds: '稿件的状态是最后一步操作的结果',
    broken: sql`
      select e.id from editions e
      join lateral (
        select to_state from transitions t where t.edition_id = e.id order by t.id desc limit 1
      ) last on true
      where last.to_state <> e.state`,
  },
  {
    holds: '时间线上有的活动，是有公开文章报道的活动',
    broken: sql`
      select id from activities
      where is_shown <> exists (
        select from articles where articles.activity_id = activities.id and articles.state = 'live')`,
  },
  {
    holds: '存着的活动数和逐条数的一样',
    broken: sql`
      select concat_ws(' ', scope, span, type) as id
      from (
        select scope, span, type, sum(filed) as filed, sum(dated) as dated, sum(held) as held
        from activity_counts group by 1, 2, 3 having sum(filed) <> 0 or sum(held) <> 0) kept
      full join counted_activities() counted using (scope, span, type)
      where (kept.filed, kept.dated, kept.held)
        is distinct from (counted.filed, counted.dated, counted.held)`,
  },
  {
    holds: '存着的文章数和逐篇数的一样',
    broken: sql`
      select concat_ws(' ', coalesce(kept.division_code, counted.division_code),
        coalesce(kept.topic_id, counted.topic_id)) as id
      from (
        select division_code, topic_id, sum(live) as live
        from article_counts group by 1, 2 having sum(live) <> 0) kept
      full join counted_articles() counted on counted.division_code = kept.division_code
        and coalesce(counted.topic_id, 0) = coalesce(kept.topic_id, 0)
      where kept.live is distinct from counted.live`,
  },
  {
    holds: '每篇文章计入统计的，是它现在的样子',
    broken: sql`
      select kept.article_id as id from article_figures kept
      full join counted_article_figures() counted using (article_id)
      where kept.* is distinct from counted.* and coalesce(kept.submitted_on, kept.used_on,
        counted.submitted_on, counted.used_on) is not null`,
  },
  {
    holds: '存着的各地统计和逐篇数的一样',
    broken: sql`
      select concat_ws(' ', division_code, span) as id
      from (
        select division_code, span, sum(submitted) as submitted, sum(used) as used, sum(characters) as characters,
          sum(pictures) as pictures
        from place_figures group by 1, 2 having sum(submitted) <> 0 or sum(used) <> 0) kept
      full join counted_place_figures() counted using (division_code, span)
      where (kept.submitted, kept.used, kept.characters, kept.pictures)
        is distinct from (counted.submitted, counted.used, counted.characters, counted.pictures)`,
  },
  {
    holds: '存着的个人统计和逐篇数的一样',
    broken: sql`
      select concat_ws(' ', code, span, name) as id
      from (
        select division_code as code, span, coalesce(name, '') as name, author_id, coalesce(submitter_id, 0) as submitter,
          sum(submitted) as submitted, sum(used) as used, sum(articles) as articles, sum(characters) as characters,
          sum(pictures) as pictures
        from person_figures group by 1, 2, 3, 4, 5 having sum(submitted) <> 0 or sum(articles) <> 0) kept
      full join (
        select division_code as code, span, coalesce(name, '') as name, author_id, coalesce(submitter_id, 0) as submitter,
          submitted, used, articles, characters, pictures
        from counted_person_figures() where submitted <> 0 or articles <> 0) counted
        using (code, span, name, author_id, submitter)
      where (kept.submitted, kept.used, kept.articles, kept.characters, kept.pictures)
        is distinct from (counted.submitted, counted.used, counted.articles, counted.characters, counted.pictures)`,
  },
]

export interface BrokenInvariant {
  holds: string
  count: number
  /** The first few ids. */
  ids: string[]
}

const SHOWN = 5

/** Asks all of them, at one moment when `db` is a transaction that sees one. */
export async function findBrokenInvariants(db: Queryable): Promise<BrokenInvariant[]> {
  const found: BrokenInvariant[] = []
  for (const { holds, broken } of INVARIANTS) {
    const [row] = await db.execute<{ count: number; ids: string[] }>(sql`
      select count(*)::int as count,
        coalesce((array_agg(id::text order by id))[1:${SHOWN}], '{}') as ids
      from (${broken}) found`)
    if (row && row.count > 0) found.push({ holds, count: row.count, ids: row.ids })
  }
  return [...found, ...(await findSequencesBehind(db))]
}

/** Sequences whose next number some row has already. PostgreSQL itself names the tables in the statement. */
async function findSequencesBehind(db: Queryable): Promise<BrokenInvariant[]> {
  const [asking] = await db.execute<{ statement: string }>(sql`
    select string_agg(
      format('select %L as name where coalesce((select max(%I) from public.%I), 0) > '
        'coalesce((select last_value from pg_sequences where schemaname = ''public'' and sequencename = %L), 0)',
        c.relname, a.attname, c.relname, s.relname),
      ' union all ' order by c.relname) as statement
    from pg_class s
    join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass
      and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
    join pg_class c on c.oid = d.refobjid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
    where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace`)
  if (!asking) return []
  const behind = [...(await db.execute<{ name: string }>(asking.statement))]
  if (behind.length === 0) return []
  const holds = '编号器走在已用的编号前面'
  return [{ holds, count: behind.length, ids: behind.slice(0, SHOWN).map(({ name }) => name) }]
}
