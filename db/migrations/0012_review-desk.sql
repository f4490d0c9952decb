CREATE TYPE "public"."check_item" AS ENUM('stance', 'facts', 'names', 'structure', 'wording', 'pictures', 'privacy', 'layout');--> statement-breakpoint
CREATE TYPE "public"."presence_kind" AS ENUM('reading', 'editing');--> statement-breakpoint
CREATE TABLE "comment_resolutions" (
	"comment_id" bigint PRIMARY KEY NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"revision_id" bigint NOT NULL,
	"block" integer,
	"quote" text DEFAULT '' NOT NULL,
	"parent_id" bigint,
	"author_id" bigint NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comments_said" CHECK (length(trim("comments"."text")) > 0),
	CONSTRAINT "comments_block_place" CHECK ("comments"."block" >= 0),
	CONSTRAINT "comments_answer_placeless" CHECK ("comments"."parent_id" is null or "comments"."block" is null)
);
--> statement-breakpoint
CREATE TABLE "approval_checks" (
	"approval_id" bigint NOT NULL,
	"item" "check_item" NOT NULL,
	CONSTRAINT "approval_checks_approval_id_item_pk" PRIMARY KEY("approval_id","item")
);
--> statement-breakpoint
CREATE TABLE "article_pins" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_pins_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"pinned_by" bigint NOT NULL,
	"pinned_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" bigint,
	CONSTRAINT "article_pins_ahead" CHECK ("article_pins"."until" > "article_pins"."pinned_at"),
	CONSTRAINT "article_pins_ended" CHECK ("article_pins"."ended_by" is null or "article_pins"."ended_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "kept_revisions" (
	"revision_id" bigint PRIMARY KEY NOT NULL,
	"edition_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"edition_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"kind" "presence_kind" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "presences_edition_id_account_id_pk" PRIMARY KEY("edition_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "comment_resolutions" ADD CONSTRAINT "comment_resolutions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_resolutions" ADD CONSTRAINT "comment_resolutions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_comments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_checks" ADD CONSTRAINT "approval_checks_approval_id_approvals_id_fk" FOREIGN KEY ("approval_id") REFERENCES "public"."approvals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_pins" ADD CONSTRAINT "article_pins_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_pins" ADD CONSTRAINT "article_pins_pinned_by_accounts_id_fk" FOREIGN KEY ("pinned_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_pins" ADD CONSTRAINT "article_pins_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_revisions" ADD CONSTRAINT "kept_revisions_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_revisions" ADD CONSTRAINT "kept_revisions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_revisions" ADD CONSTRAINT "kept_revisions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_of_edition" ON "comments" USING btree ("edition_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "article_pins_one_standing" ON "article_pins" USING btree ("article_id") WHERE "article_pins"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "article_pins_due" ON "article_pins" USING btree ("until") WHERE "article_pins"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "kept_revisions_of_edition" ON "kept_revisions" USING btree ("edition_id","revision_id");