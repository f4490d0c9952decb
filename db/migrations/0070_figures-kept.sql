CREATE TABLE "article_figures" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"division_code" text,
	"author_id" bigint,
	"submitter_id" bigint,
	"submitted_on" date,
	"submitted_revision_id" bigint,
	"used_on" date,
	"used_revision_id" bigint
);
--> statement-breakpoint
CREATE TABLE "person_figures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "person_figures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"division_code" text NOT NULL,
	"span" text NOT NULL,
	"name" text,
	"author_id" bigint NOT NULL,
	"submitter_id" bigint,
	"submitted" numeric NOT NULL,
	"used" numeric NOT NULL,
	"articles" integer NOT NULL,
	"characters" numeric NOT NULL,
	"pictures" numeric NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place_figures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "place_figures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"division_code" text NOT NULL,
	"span" text NOT NULL,
	"submitted" integer NOT NULL,
	"used" integer NOT NULL,
	"characters" integer NOT NULL,
	"pictures" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "article_figures" ADD CONSTRAINT "article_figures_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_figures" ADD CONSTRAINT "article_figures_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_figures" ADD CONSTRAINT "person_figures_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_figures" ADD CONSTRAINT "place_figures_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_figures_of_span" ON "person_figures" USING btree ("span","division_code");--> statement-breakpoint
CREATE INDEX "place_figures_of_span" ON "place_figures" USING btree ("span","division_code");--> statement-breakpoint
-- Written by hand from here on. What each article adds to the figures by its rows; of one that adds nothing, its id alone.
create function counted_article_figures(only_article bigint default null) returns setof article_figures
language sql stable as $$
  select articles.id, counted.*
  from articles left join lateral (
    select case when articles.state = 'none' then edition.division_code else articles.division_code end,
      edition.author_id, edition.submitter_id,
      (came.at at time zone 'Asia/Shanghai')::date,
      case when came.at is null then null
        when edition.state in ('draft', 'returned', 'spiked') then (
          select max(sent.revision_id) from transitions as sent
          where sent.edition_id = edition.id and sent.move in ('submit', 'edit', 'approve', 'return'))
        else edition.current_revision_id end,
      case when articles.state = 'live' then (articles.published_at at time zone 'Asia/Shanghai')::date end,
      case when articles.state = 'live' then articles.live_revision_id end
    from (select * from editions where editions.article_id = articles.id and editions.kind = 'new' order by id limit 1) as edition
    left join lateral (
      select transitions.created_at as at from transitions
      where transitions.edition_id = edition.id and transitions.move = 'submit' order by transitions.id limit 1) as came on true
    where came.at is not null or articles.state = 'live'
  ) as counted on true
  where only_article is null or articles.id = only_article
$$;
--> statement-breakpoint
-- Who made what a revision shows, in shares that add up to one: n who wrote it 1/n each; where nobody did, those who took its
-- pictures; a row without a name where nobody is named at all.
create function revision_shares(revision bigint) returns table (name text, share numeric, picture_share numeric)
language sql stable as $$
  with named as (
    select credits.name, bool_or(credits.role <> 'photographer')::int as writes, bool_or(credits.role = 'photographer')::int as shoots
    from credits where credits.revision_id = revision and credits.role <> 'editor' group by credits.name
  ),
  weighed as (
    select *, nullif(sum(writes) over (), 0)::numeric as writers, nullif(sum(shoots) over (), 0)::numeric as shooters from named
  )
  select weighed.name, coalesce(writes / writers, shoots / shooters), coalesce(shoots / shooters, writes / writers) from weighed
  union all select null, 1, 1 where not exists (select from named)
$$;
--> statement-breakpoint
create function place_parts(kept article_figures)
returns table (division_code text, day date, submitted integer, used integer, characters integer, pictures integer)
language sql stable as $$
  select kept.division_code, kept.submitted_on, 1, 0, 0, 0 where kept.submitted_on is not null
  union all
  select kept.division_code, kept.used_on, 0, 1, revisions.characters,
    (select count(*)::int from revision_media where revision_media.revision_id = revisions.id)
  from revisions where revisions.id = kept.used_revision_id
$$;
--> statement-breakpoint
create function person_parts(kept article_figures)
returns table (division_code text, day date, name text, author_id bigint, submitter_id bigint, submitted numeric, used numeric,
  articles integer, characters numeric, pictures numeric)
language sql stable as $$
  select kept.division_code, kept.submitted_on, came.name, kept.author_id, kept.submitter_id, came.share, 0, 0, 0, 0
  from revision_shares(kept.submitted_revision_id) as came where kept.submitted_on is not null
  union all
  select kept.division_code, kept.used_on, live.name, kept.author_id, kept.submitter_id, 0, live.share, 1,
    live.share * place.characters, live.picture_share * place.pictures
  from place_parts(kept) as place, revision_shares(kept.used_revision_id) as live where place.used = 1
$$;
--> statement-breakpoint
create function add_to_figures(kept article_figures, sign integer) returns void language sql as $$
  insert into place_figures (division_code, span, submitted, used, characters, pictures)
  select division_code, to_char(day, form), sign * submitted, sign * used, sign * characters, sign * pictures
  from place_parts(kept), unnest(array['YYYY', 'YYYY-MM', 'YYYY-MM-DD']) as form;
  insert into person_figures (division_code, span, name, author_id, submitter_id, submitted, used, articles, characters, pictures)
  select division_code, to_char(day, form), name, author_id, submitter_id, sign * submitted, sign * used, sign * articles,
    sign * characters, sign * pictures
  from person_parts(kept), unnest(array['YYYY', 'YYYY-MM', 'YYYY-MM-DD']) as form;
$$;
--> statement-breakpoint
-- Who else changes the article waits at its row, and counts after it.
create function keep_article_figures(changed bigint) returns void language plpgsql as $$
declare
  kept article_figures;
  counted article_figures;
begin
  insert into article_figures (article_id) values (changed) on conflict do nothing;
  select * into kept from article_figures where article_id = changed for update;
  select * into counted from counted_article_figures(changed);
  if kept is not distinct from counted then
    return;
  end if;
  perform add_to_figures(kept, -1);
  perform add_to_figures(counted, 1);
  update article_figures set division_code = counted.division_code, author_id = counted.author_id,
    submitter_id = counted.submitter_id, submitted_on = counted.submitted_on,
    submitted_revision_id = counted.submitted_revision_id, used_on = counted.used_on,
    used_revision_id = counted.used_revision_id
  where article_id = changed;
end $$;
--> statement-breakpoint
create function keep_figures_of_article() returns trigger language plpgsql as $$
begin
  perform keep_article_figures(new.id);
  return null;
end $$;
--> statement-breakpoint
create trigger articles_keep_figures
after insert or update of state, live_revision_id, published_at, division_code on articles
for each row when (new.state <> 'none') execute function keep_figures_of_article();
--> statement-breakpoint
create function keep_figures_of_edition() returns trigger language plpgsql as $$
begin
  perform keep_article_figures(new.article_id);
  return null;
end $$;
--> statement-breakpoint
create trigger editions_keep_figures
after insert or update of state, division_code, current_revision_id, author_id, submitter_id on editions
for each row when (new.kind = 'new' and new.submitter_id is not null) execute function keep_figures_of_edition();
--> statement-breakpoint
create function keep_figures_of_move() returns trigger language plpgsql as $$
begin
  perform keep_article_figures(article_id) from editions where id = new.edition_id and kind = 'new';
  return null;
end $$;
--> statement-breakpoint
create trigger transitions_keep_figures after insert on transitions
for each row when (new.move in ('submit', 'edit', 'approve', 'return')) execute function keep_figures_of_move();
--> statement-breakpoint
-- The sums by the kept rows, each day first: months and years are added up of days.
create function counted_place_figures()
returns table (division_code text, span text, submitted bigint, used bigint, characters bigint, pictures bigint)
language sql stable as $$
  with days as materialized (
    select part.division_code, part.day, sum(part.submitted) as submitted, sum(part.used) as used,
      sum(part.characters) as characters, sum(part.pictures) as pictures
    from article_figures, lateral place_parts(article_figures) as part group by 1, 2
  )
  select days.division_code, to_char(day, form), sum(days.submitted)::bigint, sum(days.used)::bigint, sum(days.characters)::bigint,
    sum(days.pictures)::bigint
  from days, unnest(array['YYYY', 'YYYY-MM', 'YYYY-MM-DD']) as form group by 1, 2
$$;
--> statement-breakpoint
create function counted_person_figures()
returns table (division_code text, span text, name text, author_id bigint, submitter_id bigint, submitted numeric, used numeric,
  articles bigint, characters numeric, pictures numeric)
language sql stable as $$
  with days as materialized (
    select part.division_code, part.day, part.name, part.author_id, part.submitter_id, sum(part.submitted) as submitted,
      sum(part.used) as used, sum(part.articles) as articles, sum(part.characters) as characters, sum(part.pictures) as pictures
    from article_figures, lateral person_parts(article_figures) as part group by 1, 2, 3, 4, 5
  )
  select days.division_code, to_char(day, form), days.name, days.author_id, days.submitter_id, sum(days.submitted), sum(days.used),
    sum(days.articles)::bigint, sum(days.characters), sum(days.pictures)
  from days, unnest(array['YYYY', 'YYYY-MM', 'YYYY-MM-DD']) as form group by 1, 2, 3, 4, 5
$$;
--> statement-breakpoint
create function rebuild_figures() returns void language plpgsql as $$
begin
  insert into article_figures select * from counted_article_figures() on conflict do nothing;
  perform keep_article_figures(counted.article_id)
  from counted_article_figures() as counted join article_figures as kept using (article_id)
  where kept is distinct from counted;
  with gone as (delete from place_figures)
  insert into place_figures (division_code, span, submitted, used, characters, pictures)
  select * from counted_place_figures();
  with gone as (delete from person_figures)
  insert into person_figures (division_code, span, name, author_id, submitter_id, submitted, used, articles, characters, pictures)
  select * from counted_person_figures();
end $$;
--> statement-breakpoint
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
  perform rebuild_figures();
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
  with several as (select division_code, span from place_figures group by 1, 2 having count(*) > 1),
  gone as (
    delete from place_figures using several
    where place_figures.division_code = several.division_code and place_figures.span = several.span
    returning place_figures.*
  )
  insert into place_figures (division_code, span, submitted, used, characters, pictures)
  select division_code, span, sum(submitted), sum(used), sum(characters), sum(pictures) from gone
  group by 1, 2 having sum(submitted) <> 0 or sum(used) <> 0;
  with several as (
    select division_code, span, coalesce(name, '') as name, author_id, coalesce(submitter_id, 0) as submitter
    from person_figures group by 1, 2, 3, 4, 5 having count(*) > 1),
  gone as (
    delete from person_figures using several
    where person_figures.division_code = several.division_code and person_figures.span = several.span
      and coalesce(person_figures.name, '') = several.name and person_figures.author_id = several.author_id
      and coalesce(person_figures.submitter_id, 0) = several.submitter
    returning person_figures.*
  )
  insert into person_figures (division_code, span, name, author_id, submitter_id, submitted, used, articles, characters, pictures)
  select division_code, span, name, author_id, submitter_id, sum(submitted), sum(used), sum(articles), sum(characters), sum(pictures)
  from gone group by 1, 2, 3, 4, 5 having sum(submitted) <> 0 or sum(articles) <> 0;
end $$;
--> statement-breakpoint
select rebuild_figures();
