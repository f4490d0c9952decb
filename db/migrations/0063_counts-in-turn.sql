-- Written by hand. Whether an activity has a live article is looked up after its row is locked: two commands that each
-- change one of its articles would otherwise both look before the other is done.
create or replace function count_activity_change() returns trigger language plpgsql as $$
begin
  perform from activities where id in (new.activity_id, old.activity_id) order by id for no key update;
  update activities set
    sequence = sequence + 1,
    changed_at = greatest(changed_at, new.updated_at, new.published_at),
    is_shown = exists (
      select from articles where articles.activity_id = activities.id and articles.state = 'live')
  where id in (new.activity_id, old.activity_id);
  return null;
end $$;
--> statement-breakpoint
-- Changes of activities wait for the rebuild, and the nightly fold and another rebuild for each other; else each would
-- take away what the other has not added yet.
create or replace function rebuild_counts() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('counts'));
  lock table activities, articles in share row exclusive mode;
  update activities set is_shown = not is_shown
  where is_shown <> exists (
    select from articles where articles.activity_id = activities.id and articles.state = 'live');
  delete from activity_counts;
  insert into activity_counts (scope, span, type, filed, dated, held) select * from counted_activities();
  delete from article_counts;
  insert into article_counts (division_code, topic_id, live) select * from counted_articles();
end $$;
--> statement-breakpoint
create or replace function fold_counts() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('counts'));
  with several as (select scope, span, type from activity_counts group by 1, 2, 3 having count(*) > 1),
  gone as (
    delete from activity_counts using several
    where activity_counts.scope = several.scope and activity_counts.span = several.span
      and activity_counts.type = several.type
    returning activity_counts.*
  )
  insert into activity_counts (scope, span, type, filed, dated, held)
  select scope, span, type, sum(filed), sum(dated), sum(held) from gone
  group by 1, 2, 3 having sum(filed) <> 0 or sum(held) <> 0;
  with gone as (delete from article_counts returning *)
  insert into article_counts (division_code, topic_id, live)
  select division_code, topic_id, sum(live) from gone group by 1, 2 having sum(live) <> 0;
end $$;
--> statement-breakpoint
select rebuild_counts();
