CREATE TABLE "activity_counts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "activity_counts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"scope" text NOT NULL,
	"span" text NOT NULL,
	"type" "activity_type" NOT NULL,
	"filed" integer NOT NULL,
	"dated" integer NOT NULL,
	"held" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_counts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_counts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"division_code" text NOT NULL,
	"topic_id" bigint,
	"live" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "is_shown" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "headline" "tsvector" GENERATED ALWAYS AS (ts_filter(tsv, '{a}')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "article_counts" ADD CONSTRAINT "article_counts_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_counts" ADD CONSTRAINT "article_counts_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_counts_of_span" ON "activity_counts" USING btree ("scope","span","type");--> statement-breakpoint
CREATE INDEX "article_counts_of_division" ON "article_counts" USING btree ("division_code");--> statement-breakpoint
CREATE INDEX "article_counts_by_topic" ON "article_counts" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "role_grants_of_division" ON "role_grants" USING btree ("division_code");--> statement-breakpoint
CREATE INDEX "activities_lasting" ON "activities" USING gist (daterange("timeline_on", "end_on", '[]')) WHERE "activities"."is_shown" and "activities"."end_on" is not null;--> statement-breakpoint
CREATE INDEX "activities_series_newest" ON "activities" USING btree ("timeline_on","id") WHERE "activities"."is_shown" and "activities"."series" is not null;--> statement-breakpoint
CREATE INDEX "articles_live_feed" ON "articles" USING btree ((case when "is_old_news" then "news_on"::timestamp at time zone 'Asia/Shanghai' else "published_at" end),"id") WHERE "articles"."state" = 'live';--> statement-breakpoint
CREATE INDEX "articles_live_feed_by_division" ON "articles" USING btree ("division_code",(case when "is_old_news" then "news_on"::timestamp at time zone 'Asia/Shanghai' else "published_at" end),"id") WHERE "articles"."state" = 'live';--> statement-breakpoint
CREATE INDEX "editions_queue_by_division" ON "editions" USING btree ("division_code","state","state_since","id");--> statement-breakpoint
CREATE INDEX "editions_claimed" ON "editions" USING btree ("claimed_by") WHERE "editions"."claimed_by" is not null;--> statement-breakpoint
CREATE INDEX "search_documents_headline" ON "search_documents" USING gin ("headline") WITH (fastupdate=false);
--> statement-breakpoint
-- Written by hand from here on. What one activity adds to the counts: for its place, the prefecture and the province,
-- on its day, in its month and its year, and on each further day of one that lasts.
create function count_parts(division text, kind activity_type, known date_precision, first_day date, last_day date)
returns table (scope text, span text, type activity_type, filed integer, dated integer, held integer)
language sql stable as $$
  select scopes.scope, spans.span, kind, spans.filed, spans.filed * (known in ('day', 'range'))::int,
    spans.held * (known in ('day', 'range'))::int
  from (select distinct unnest(array[left(division, 2), left(division, 4), division]) as scope) as scopes,
    (
      select to_char(first_day, form) as span, 1 as filed, (form = 'YYYY-MM-DD')::int as held
      from unnest(array['YYYY', 'YYYY-MM', 'YYYY-MM-DD']) as form
      union all
      select to_char(day, 'YYYY-MM-DD'), 0, 1
      from generate_series(first_day + 1, last_day, interval '1 day') as day
    ) as spans
$$;
--> statement-breakpoint
create function add_to_counts(activity activities, sign integer) returns void language sql as $$
  insert into activity_counts (scope, span, type, filed, dated, held)
  select scope, span, type, sign * filed, sign * dated, sign * held
  from count_parts(activity.division_code, activity.type, activity.precision, activity.timeline_on, activity.end_on)
$$;
--> statement-breakpoint
create function keep_activity_counts() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (old.is_shown, old.type, old.division_code, old.timeline_on, old.end_on, old.precision)
      is not distinct from
      (new.is_shown, new.type, new.division_code, new.timeline_on, new.end_on, new.precision)
    then
      return null;
    end if;
  end if;
  if tg_op = 'UPDATE' and old.is_shown then
    perform add_to_counts(old, -1);
  end if;
  if new.is_shown then
    perform add_to_counts(new, 1);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger activities_keep_counts
after insert or update of is_shown, type, division_code, timeline_on, end_on, precision on activities
for each row execute function keep_activity_counts();
--> statement-breakpoint
create or replace function count_activity_change() returns trigger language plpgsql as $$
begin
  update activities set
    sequence = sequence + 1,
    changed_at = greatest(changed_at, new.updated_at, new.published_at),
    is_shown = exists (
      select from articles where articles.activity_id = activities.id and articles.state = 'live')
  where id in (new.activity_id, old.activity_id);
  return null;
end $$;
--> statement-breakpoint
create function keep_article_counts() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (old.state = 'live', old.division_code, old.topic_id)
      is not distinct from (new.state = 'live', new.division_code, new.topic_id)
    then
      return null;
    end if;
  end if;
  if tg_op = 'UPDATE' and old.state = 'live' then
    insert into article_counts (division_code, topic_id, live) values (old.division_code, old.topic_id, -1);
  end if;
  if new.state = 'live' then
    insert into article_counts (division_code, topic_id, live) values (new.division_code, new.topic_id, 1);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger articles_keep_counts
after insert or update of state, division_code, topic_id on articles
for each row execute function keep_article_counts();
--> statement-breakpoint
-- What the counts are by the rows.
create function counted_activities()
returns table (scope text, span text, type activity_type, filed bigint, dated bigint, held bigint)
language sql stable as $$
  select part.scope, part.span, part.type, sum(part.filed), sum(part.dated), sum(part.held)
  from activities, lateral count_parts(division_code, type, precision, timeline_on, end_on) as part
  where activities.is_shown group by 1, 2, 3
$$;
--> statement-breakpoint
create function counted_articles() returns table (division_code text, topic_id bigint, live bigint)
language sql stable as $$
  select division_code, topic_id, count(*) from articles where state = 'live' group by 1, 2
$$;
--> statement-breakpoint
-- Each takes away and adds in one statement, which sees one moment: what is published meanwhile adds its own rows.
create function rebuild_counts() returns void language sql as $$
  update activities set is_shown = not is_shown
  where is_shown <> exists (
    select from articles where articles.activity_id = activities.id and articles.state = 'live');
  with gone as (delete from activity_counts)
  insert into activity_counts (scope, span, type, filed, dated, held) select * from counted_activities();
  with gone as (delete from article_counts)
  insert into article_counts (division_code, topic_id, live) select * from counted_articles();
$$;
--> statement-breakpoint
create function fold_counts() returns void language sql as $$
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
$$;
--> statement-breakpoint
select rebuild_counts();
