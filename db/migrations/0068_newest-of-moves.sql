CREATE INDEX "article_moves_newest" ON "article_moves" USING btree ("move","created_at","article_id");--> statement-breakpoint
CREATE INDEX "editions_corrections" ON "editions" USING btree ("published_at","article_id") WHERE "editions"."kind" = 'correction';--> statement-breakpoint
-- Written by hand. No table is locked: who publishes has an article and an activity in either order. Sums are taken away and
-- added in one statement, which sees one moment; what is published meanwhile adds its own rows. Whether an activity is shown
-- is looked up after its row is locked. The nightly fold and another rebuild wait for each other.
create or replace function rebuild_counts() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('counts'));
  perform from activities
  where is_shown <> exists (
    select from articles where articles.activity_id = activities.id and articles.state = 'live')
  order by id for no key update;
  update activities set is_shown = not is_shown
  where is_shown <> exists (
    select from articles where articles.activity_id = activities.id and articles.state = 'live');
  with gone as (delete from activity_counts)
  insert into activity_counts (scope, span, type, filed, dated, held) select * from counted_activities();
  with gone as (delete from article_counts)
  insert into article_counts (division_code, topic_id, live) select * from counted_articles();
end $$;
