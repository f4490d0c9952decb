CREATE TYPE "public"."cadence" AS ENUM('news', 'notice');--> statement-breakpoint
CREATE TABLE "reads" (
	"article_id" bigint NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "reads_article_id_day_pk" PRIMARY KEY("article_id","day"),
	CONSTRAINT "reads_count" CHECK ("reads"."count" > 0)
);
--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "cadence" "cadence" DEFAULT 'news' NOT NULL;--> statement-breakpoint
ALTER TABLE "reads" ADD CONSTRAINT "reads_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reads_by_day" ON "reads" USING btree ("day");--> statement-breakpoint
CREATE INDEX "editions_of_article" ON "editions" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "transitions_by_move" ON "transitions" USING btree ("move","created_at");