ALTER TABLE "articles" ADD COLUMN "news_on" date;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "is_old_news" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "page_imports" ADD COLUMN "is_retold" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Written by hand: what is live already is news of the day its dates tell of.
UPDATE "articles" SET "news_on" = least(
  coalesce(
    case "activities"."precision"
      when 'range' then "activities"."end_on"
      when 'month' then (date_trunc('month', "activities"."start_on") + interval '1 month - 1 day')::date
      else "activities"."start_on" end,
    "articles"."print_date",
    ("articles"."published_at" at time zone 'Asia/Shanghai')::date),
  ("articles"."published_at" at time zone 'Asia/Shanghai')::date)
FROM "activities" WHERE "activities"."id" = "articles"."activity_id" AND "articles"."published_at" IS NOT NULL;--> statement-breakpoint
UPDATE "articles" SET "news_on" = ("published_at" at time zone 'Asia/Shanghai')::date
WHERE "news_on" IS NULL AND "published_at" IS NOT NULL;--> statement-breakpoint
UPDATE "articles" SET "is_old_news" = true
WHERE "news_on" + 60 < (
  SELECT (min("editions"."published_at") at time zone 'Asia/Shanghai')::date
  FROM "editions" WHERE "editions"."article_id" = "articles"."id");--> statement-breakpoint
CREATE INDEX "articles_live_news" ON "articles" USING btree ("news_on","published_at","id") WHERE "articles"."state" = 'live';--> statement-breakpoint
CREATE INDEX "articles_live_news_by_division" ON "articles" USING btree ("division_code","news_on","published_at","id") WHERE "articles"."state" = 'live';--> statement-breakpoint
CREATE INDEX "articles_live_news_by_topic" ON "articles" USING btree ("topic_id","news_on","published_at","id") WHERE "articles"."state" = 'live';--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_live_has_news_day" CHECK ("articles"."state" <> 'live' or "articles"."news_on" is not null);