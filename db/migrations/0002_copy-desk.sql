CREATE TYPE "public"."co_author_answer" AS ENUM('accepted', 'declined');--> statement-breakpoint
CREATE TYPE "public"."correction_request_state" AS ENUM('open', 'accepted', 'declined');--> statement-breakpoint
CREATE TABLE "co_authors" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "co_authors_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"invited_by" bigint NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"answer" "co_author_answer",
	"answered_at" timestamp with time zone,
	"ended_by" bigint,
	"ended_at" timestamp with time zone,
	CONSTRAINT "co_authors_not_oneself" CHECK ("co_authors"."account_id" <> "co_authors"."invited_by"),
	CONSTRAINT "co_authors_answered_whole" CHECK (("co_authors"."answer" is null) = ("co_authors"."answered_at" is null)),
	CONSTRAINT "co_authors_ended_whole" CHECK (("co_authors"."ended_by" is null) = ("co_authors"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "correction_requests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "correction_requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"asked_by" bigint NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"words" text NOT NULL,
	"state" "correction_request_state" DEFAULT 'open' NOT NULL,
	"answered_by" bigint,
	"answered_at" timestamp with time zone,
	"reason" text,
	"edition_id" bigint,
	CONSTRAINT "correction_requests_said" CHECK (length(trim("correction_requests"."words")) > 0),
	CONSTRAINT "correction_requests_answered" CHECK (("correction_requests"."state" = 'open') = ("correction_requests"."answered_by" is null)
        and ("correction_requests"."answered_by" is null) = ("correction_requests"."answered_at" is null)
        and ("correction_requests"."state" = 'accepted') = ("correction_requests"."edition_id" is not null)
        and ("correction_requests"."state" <> 'declined' or length(trim("correction_requests"."reason")) > 0))
);
--> statement-breakpoint
CREATE TABLE "edition_merges" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "edition_merges_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"merged_id" bigint NOT NULL,
	"kept_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "edition_merges_two" CHECK ("edition_merges"."merged_id" <> "edition_merges"."kept_id")
);
--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "division_code" text GENERATED ALWAYS AS (content ->> 'divisionCode') STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "event_start" text GENERATED ALWAYS AS (content -> 'event' ->> 'start') STORED;--> statement-breakpoint
ALTER TABLE "co_authors" ADD CONSTRAINT "co_authors_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "co_authors" ADD CONSTRAINT "co_authors_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "co_authors" ADD CONSTRAINT "co_authors_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "co_authors" ADD CONSTRAINT "co_authors_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_requests" ADD CONSTRAINT "correction_requests_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_merges" ADD CONSTRAINT "edition_merges_merged_id_editions_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_merges" ADD CONSTRAINT "edition_merges_kept_id_editions_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_merges" ADD CONSTRAINT "edition_merges_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "co_authors_one_standing" ON "co_authors" USING btree ("edition_id","account_id") WHERE "co_authors"."ended_at" is null and "co_authors"."answer" is distinct from 'declined';--> statement-breakpoint
CREATE INDEX "co_authors_by_account" ON "co_authors" USING btree ("account_id","edition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "correction_requests_one_open" ON "correction_requests" USING btree ("article_id","asked_by") WHERE "correction_requests"."state" = 'open';--> statement-breakpoint
CREATE INDEX "correction_requests_by_article" ON "correction_requests" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "correction_requests_by_asker" ON "correction_requests" USING btree ("asked_by","id");--> statement-breakpoint
CREATE INDEX "correction_requests_open" ON "correction_requests" USING btree ("asked_at","id") WHERE "correction_requests"."state" = 'open';--> statement-breakpoint
CREATE INDEX "edition_merges_by_merged" ON "edition_merges" USING btree ("merged_id","id");--> statement-breakpoint
CREATE INDEX "edition_merges_by_kept" ON "edition_merges" USING btree ("kept_id","id");--> statement-breakpoint
CREATE INDEX "revisions_of_event" ON "revisions" USING btree ("division_code","event_start","id");