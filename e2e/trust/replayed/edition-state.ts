import type postgres from 'postgres'

export interface EditionFacts {
  rows: postgres.Sql
  editionId: string
}

/** All that can be done to an edition and its article, in one row. */
export async function editionState({ rows, editionId }: EditionFacts): Promise<unknown> {
  const [row] = await rows`
    select e.state::text, e.lock_version, e.claimed_by, e.scheduled_at, e.current_revision_id,
      a.state::text as public,
      (select count(*)::int from transitions t where t.edition_id = e.id) as moves,
      (select count(*)::int from revisions r where r.edition_id = e.id) as revisions,
      (select json_agg(w.version order by w.account_id) from working_copies w where w.edition_id = e.id) as copies,
      (select count(*)::int from comments c where c.edition_id = e.id) as comments,
      (select count(*)::int from comment_resolutions s join comments c on c.id = s.comment_id
        where c.edition_id = e.id) as resolved,
      (select count(*)::int from bypasses b where b.edition_id = e.id) as bypasses,
      (select json_agg(json_build_array(o.account_id, o.answer, o.ended_at) order by o.id)
        from co_authors o where o.edition_id = e.id) as co_authors,
      (select count(*)::int from distinct_editions d where e.id in (d.one_id, d.other_id)) as apart,
      (select count(*)::int from edition_merges m where e.id in (m.merged_id, m.kept_id)) as merges,
      (select json_agg(f.signed_off_by) from forced_publications f where f.edition_id = e.id) as forced,
      (select count(*)::int from editions n where n.article_id = a.id) as editions,
      (select count(*)::int from article_moves m where m.article_id = a.id) as article_moves,
      (select json_agg(p.ended_at order by p.id) from article_pins p where p.article_id = a.id) as pins,
      (select json_agg(q.state order by q.id) from correction_requests q where q.article_id = a.id) as requests
    from editions e join articles a on a.id = e.article_id where e.id = ${editionId}`
  return row
}
