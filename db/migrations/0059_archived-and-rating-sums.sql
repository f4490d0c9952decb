ALTER TYPE "public"."matter_move" ADD VALUE 'archive';--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "archived_on" date;--> statement-breakpoint
CREATE VIEW "public"."rating_sums" AS (select matter_id, max(attitude) as attitude, max(result) as result
  from ratings where redone_at is null group by matter_id);