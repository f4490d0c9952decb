ALTER TABLE "activities" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
-- Written by hand from here on. What calendars were told so far was the number of revisions, one more
-- while withdrawn: begin above it.
update activities set
  changed_at = coalesce(
    (select max(greatest(updated_at, published_at)) from articles where activity_id = activities.id),
    created_at),
  sequence = 2 + (
    select count(*) from articles
    join editions on editions.article_id = articles.id
    join revisions on revisions.edition_id = editions.id
    where articles.activity_id = activities.id);
--> statement-breakpoint
create function count_activity_change() returns trigger language plpgsql as $$
begin
  update activities set
    sequence = sequence + 1,
    changed_at = greatest(changed_at, new.updated_at, new.published_at)
  where id in (new.activity_id, old.activity_id);
  return null;
end $$;
--> statement-breakpoint
create trigger articles_change_activity
after insert or update of state, live_revision_id, activity_id, updated_at on articles
for each row execute function count_activity_change();
