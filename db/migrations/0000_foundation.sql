CREATE TYPE "public"."activity_type" AS ENUM('meeting', 'research', 'inspection', 'consultation', 'proposal', 'training', 'lecture', 'history', 'supervision', 'service', 'other');--> statement-breakpoint
CREATE TYPE "public"."article_move" AS ENUM('withdraw', 'restore', 'remove');--> statement-breakpoint
CREATE TYPE "public"."article_state" AS ENUM('none', 'live', 'withdrawn', 'removed');--> statement-breakpoint
CREATE TYPE "public"."credit_role" AS ENUM('correspondent', 'reporter', 'intern', 'photographer', 'author', 'editor');--> statement-breakpoint
CREATE TYPE "public"."date_precision" AS ENUM('day', 'month', 'range', 'none');--> statement-breakpoint
CREATE TYPE "public"."division_level" AS ENUM('province', 'prefecture', 'county', 'zone');--> statement-breakpoint
CREATE TYPE "public"."edition_kind" AS ENUM('new', 'update', 'correction');--> statement-breakpoint
CREATE TYPE "public"."edition_state" AS ENUM('draft', 'review1', 'review2', 'review3', 'approved', 'scheduled', 'published', 'superseded', 'returned', 'spiked');--> statement-breakpoint
CREATE TYPE "public"."move" AS ENUM('create', 'submit', 'recall', 'claim', 'release', 'approve', 'edit', 'return', 'spike', 'unspike', 'schedule', 'unschedule', 'publish', 'force', 'supersede');--> statement-breakpoint
CREATE TYPE "public"."rendition_format" AS ENUM('avif', 'webp', 'jpeg');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('correspondent', 'editor1', 'editor2', 'editor3', 'admin', 'auditor');--> statement-breakpoint
CREATE TYPE "public"."topic_kind" AS ENUM('topic', 'column');--> statement-breakpoint
CREATE TYPE "public"."withdraw_reason" AS ENUM('factual-error', 'privacy', 'duplicate', 'outdated', 'legal', 'other');--> statement-breakpoint
CREATE TYPE "public"."word_kind" AS ENUM('mistake', 'sensitive');--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "accounts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"login_name" text NOT NULL,
	"display_name" text NOT NULL,
	"password_hash" text NOT NULL,
	"division_code" text NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "role_grants_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" bigint NOT NULL,
	"role" "role" NOT NULL,
	"division_code" text NOT NULL,
	"starts_on" date DEFAULT current_date NOT NULL,
	"ends_on" date,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "role_grants_dates" CHECK ("role_grants"."ends_on" is null or "role_grants"."ends_on" >= "role_grants"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "activities_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"type" "activity_type" NOT NULL,
	"title" text NOT NULL,
	"division_code" text NOT NULL,
	"place" text,
	"precision" date_precision NOT NULL,
	"start_on" date,
	"end_on" date,
	"date_text" text,
	"timeline_on" date NOT NULL,
	"series" text,
	"series_number" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activities_dates_by_precision" CHECK (case "activities"."precision"
        when 'none' then "activities"."start_on" is null and "activities"."end_on" is null
        when 'range' then "activities"."start_on" is not null and "activities"."end_on" >= "activities"."start_on"
        else "activities"."start_on" is not null and "activities"."end_on" is null end),
	CONSTRAINT "activities_series_number" CHECK (("activities"."series" is null) = ("activities"."series_number" is null))
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "articles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"division_code" text NOT NULL,
	"state" "article_state" DEFAULT 'none' NOT NULL,
	"live_revision_id" bigint,
	"activity_id" bigint,
	"topic_id" bigint,
	"print_date" date,
	"published_at" timestamp with time zone,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "articles_live_has_revision" CHECK ("articles"."state" <> 'live' or ("articles"."live_revision_id" is not null and "articles"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "committees" (
	"division_code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"full_name" text NOT NULL,
	"address" text,
	"phone" text,
	"duties" text
);
--> statement-breakpoint
CREATE TABLE "divisions" (
	"code" text PRIMARY KEY NOT NULL,
	"parent_code" text,
	"level" "division_level" NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"tile_column" integer,
	"tile_row" integer,
	CONSTRAINT "divisions_slug_unique" UNIQUE("slug"),
	CONSTRAINT "divisions_code_form" CHECK ("divisions"."code" ~ '^[0-9]{6}$'),
	CONSTRAINT "divisions_parent_by_level" CHECK (("divisions"."level" = 'province') = ("divisions"."parent_code" is null))
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "editions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"kind" "edition_kind" DEFAULT 'new' NOT NULL,
	"state" "edition_state" DEFAULT 'draft' NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"division_code" text NOT NULL,
	"lock_version" integer DEFAULT 0 NOT NULL,
	"current_revision_id" bigint,
	"author_id" bigint NOT NULL,
	"submitter_id" bigint,
	"submitted_at" timestamp with time zone,
	"state_since" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_by" bigint,
	"claim_expires_at" timestamp with time zone,
	"scheduled_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"public_note" text,
	"import_id" bigint,
	"import_position" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "editions_claim_whole" CHECK (("editions"."claimed_by" is null) = ("editions"."claim_expires_at" is null)),
	CONSTRAINT "editions_submitted_whole" CHECK (("editions"."submitter_id" is null) = ("editions"."submitted_at" is null)),
	CONSTRAINT "editions_reviewed_was_submitted" CHECK ("editions"."state" in ('draft', 'spiked') or "editions"."submitter_id" is not null),
	CONSTRAINT "editions_scheduled_whole" CHECK (("editions"."state" = 'scheduled') = ("editions"."scheduled_at" is not null)),
	CONSTRAINT "editions_correction_told" CHECK ("editions"."kind" <> 'correction' or length(trim("editions"."public_note")) > 0),
	CONSTRAINT "editions_import_whole" CHECK (("editions"."import_id" is null) = ("editions"."import_position" is null))
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "media_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sha256" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"file_name" text NOT NULL,
	"uploaded_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_sha256_unique" UNIQUE("sha256"),
	CONSTRAINT "media_size" CHECK ("media"."width" > 0 and "media"."height" > 0)
);
--> statement-breakpoint
CREATE TABLE "media_renditions" (
	"media_id" bigint NOT NULL,
	"format" "rendition_format" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"byte_size" integer NOT NULL,
	"storage_key" text NOT NULL,
	CONSTRAINT "media_renditions_media_id_format_width_pk" PRIMARY KEY("media_id","format","width"),
	CONSTRAINT "media_renditions_storageKey_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "page_imports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "page_imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"text_hash" text NOT NULL,
	"raw_text" text NOT NULL,
	"print_date" date,
	"page_label" text,
	"imported_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "page_imports_textHash_unique" UNIQUE("text_hash")
);
--> statement-breakpoint
CREATE TABLE "request_keys" (
	"account_id" bigint NOT NULL,
	"key" text NOT NULL,
	"command" text NOT NULL,
	"result_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_keys_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "approvals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"round" integer NOT NULL,
	"level" integer NOT NULL,
	"revision_id" bigint NOT NULL,
	"revision_hash" text NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "approvals_once_a_round" UNIQUE("edition_id","round","level"),
	CONSTRAINT "approvals_level_range" CHECK ("approvals"."level" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "article_moves" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_moves_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"move" "article_move" NOT NULL,
	"from_state" "article_state" NOT NULL,
	"to_state" "article_state" NOT NULL,
	"account_id" bigint NOT NULL,
	"reason" "withdraw_reason",
	"public_note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_moves_withdrawal_told" CHECK ("article_moves"."move" <> 'withdraw' or ("article_moves"."reason" is not null and length(trim("article_moves"."public_note")) > 0))
);
--> statement-breakpoint
CREATE TABLE "edition_hands" (
	"edition_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"level" integer NOT NULL,
	CONSTRAINT "edition_hands_edition_id_account_id_pk" PRIMARY KEY("edition_id","account_id"),
	CONSTRAINT "edition_hands_level" UNIQUE("edition_id","account_id","level"),
	CONSTRAINT "edition_hands_level_range" CHECK ("edition_hands"."level" between 0 and 3)
);
--> statement-breakpoint
CREATE TABLE "forced_publications" (
	"edition_id" bigint PRIMARY KEY NOT NULL,
	"forced_by" bigint NOT NULL,
	"forced_at" timestamp with time zone NOT NULL,
	"signed_off_by" bigint,
	"signed_off_at" timestamp with time zone,
	CONSTRAINT "forced_publications_four_eyes" CHECK ("forced_publications"."signed_off_by" is null or "forced_publications"."signed_off_by" <> "forced_publications"."forced_by"),
	CONSTRAINT "forced_publications_sign_off_whole" CHECK (("forced_publications"."signed_off_by" is null) = ("forced_publications"."signed_off_at" is null))
);
--> statement-breakpoint
CREATE TABLE "transitions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "transitions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"move" "move" NOT NULL,
	"from_state" "edition_state",
	"to_state" "edition_state" NOT NULL,
	"account_id" bigint,
	"revision_id" bigint,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "transitions_reason_given" CHECK ("transitions"."move" not in ('return', 'spike', 'force') or length(trim("transitions"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "credits" (
	"revision_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"role" "credit_role" NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "credits_revision_id_position_pk" PRIMARY KEY("revision_id","position")
);
--> statement-breakpoint
CREATE TABLE "revision_media" (
	"revision_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"media_id" bigint NOT NULL,
	CONSTRAINT "revision_media_revision_id_position_pk" PRIMARY KEY("revision_id","position")
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"parent_id" bigint,
	"author_id" bigint NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"headline" text GENERATED ALWAYS AS (content ->> 'headline') STORED NOT NULL,
	"activity_type" "activity_type" NOT NULL,
	"characters" integer NOT NULL,
	"summary" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "revisions_number" UNIQUE("edition_id","number"),
	CONSTRAINT "revisions_in_edition" UNIQUE("edition_id","id","hash"),
	CONSTRAINT "revisions_hash_form" CHECK ("revisions"."hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "revisions_content_object" CHECK (jsonb_typeof("revisions"."content") = 'object')
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"division_code" text NOT NULL,
	"activity_type" "activity_type" NOT NULL,
	"year" smallint NOT NULL,
	"day" date NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"tsv" "tsvector" NOT NULL,
	"dictionary" smallint NOT NULL,
	CONSTRAINT "search_documents_year" CHECK ("search_documents"."year" = extract(year from "search_documents"."day"))
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_by" bigint,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "topics_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "topic_kind" NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"starts_on" date,
	"ends_on" date,
	CONSTRAINT "topics_slug_unique" UNIQUE("slug"),
	CONSTRAINT "topics_name_unique" UNIQUE("name"),
	CONSTRAINT "topics_dates" CHECK ("topics"."ends_on" is null or "topics"."ends_on" >= "topics"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "word_list" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "word_list_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"word" text NOT NULL,
	"replacement" text,
	"explanation" text DEFAULT '' NOT NULL,
	"kind" "word_kind" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "word_list_word_unique" UNIQUE("word"),
	CONSTRAINT "word_list_word" CHECK (char_length("word_list"."word") between 2 and 40),
	CONSTRAINT "word_list_replacement" CHECK ("word_list"."replacement" <> "word_list"."word")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_live_revision_id_revisions_id_fk" FOREIGN KEY ("live_revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committees" ADD CONSTRAINT "committees_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "divisions" ADD CONSTRAINT "divisions_parent_code_divisions_code_fk" FOREIGN KEY ("parent_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_current_revision_id_revisions_id_fk" FOREIGN KEY ("current_revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_submitter_id_accounts_id_fk" FOREIGN KEY ("submitter_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_claimed_by_accounts_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_import_id_page_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."page_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_uploaded_by_accounts_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_renditions" ADD CONSTRAINT "media_renditions_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_imports" ADD CONSTRAINT "page_imports_imported_by_accounts_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_keys" ADD CONSTRAINT "request_keys_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_by_hand" FOREIGN KEY ("edition_id","account_id","level") REFERENCES "public"."edition_hands"("edition_id","account_id","level") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_of_revision" FOREIGN KEY ("edition_id","revision_id","revision_hash") REFERENCES "public"."revisions"("edition_id","id","hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_moves" ADD CONSTRAINT "article_moves_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_moves" ADD CONSTRAINT "article_moves_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_hands" ADD CONSTRAINT "edition_hands_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_hands" ADD CONSTRAINT "edition_hands_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forced_publications" ADD CONSTRAINT "forced_publications_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forced_publications" ADD CONSTRAINT "forced_publications_forced_by_accounts_id_fk" FOREIGN KEY ("forced_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forced_publications" ADD CONSTRAINT "forced_publications_signed_off_by_accounts_id_fk" FOREIGN KEY ("signed_off_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transitions" ADD CONSTRAINT "transitions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transitions" ADD CONSTRAINT "transitions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transitions" ADD CONSTRAINT "transitions_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credits" ADD CONSTRAINT "credits_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_media" ADD CONSTRAINT "revision_media_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_media" ADD CONSTRAINT "revision_media_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_parent_id_revisions_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_login_name" ON "accounts" USING btree (lower("login_name"));--> statement-breakpoint
CREATE INDEX "role_grants_account_id_index" ON "role_grants" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grants_account_id_role_division_code_index" ON "role_grants" USING btree ("account_id","role","division_code") WHERE "role_grants"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "sessions_account_id_index" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "activities_timeline" ON "activities" USING btree ("timeline_on","id");--> statement-breakpoint
CREATE INDEX "activities_division_timeline" ON "activities" USING btree ("division_code","timeline_on","id");--> statement-breakpoint
CREATE INDEX "activities_series" ON "activities" USING btree ("division_code","series","series_number") WHERE "activities"."series" is not null;--> statement-breakpoint
CREATE INDEX "articles_live" ON "articles" USING btree ("published_at","id") WHERE "articles"."state" = 'live';--> statement-breakpoint
CREATE INDEX "articles_live_by_division" ON "articles" USING btree ("division_code","published_at","id") WHERE "articles"."state" = 'live';--> statement-breakpoint
CREATE INDEX "articles_live_by_activity" ON "articles" USING btree ("activity_id") WHERE "articles"."state" = 'live';--> statement-breakpoint
CREATE INDEX "articles_live_by_topic" ON "articles" USING btree ("topic_id","published_at","id") WHERE "articles"."state" = 'live';--> statement-breakpoint
CREATE INDEX "divisions_parent_code_position_index" ON "divisions" USING btree ("parent_code","position");--> statement-breakpoint
CREATE UNIQUE INDEX "editions_one_open_per_article" ON "editions" USING btree ("article_id") WHERE "editions"."state" not in ('published', 'superseded', 'spiked');--> statement-breakpoint
CREATE UNIQUE INDEX "editions_import_position" ON "editions" USING btree ("import_id","import_position");--> statement-breakpoint
CREATE INDEX "editions_queue" ON "editions" USING btree ("state","state_since","id");--> statement-breakpoint
CREATE INDEX "editions_by_author" ON "editions" USING btree ("author_id","id");--> statement-breakpoint
CREATE INDEX "editions_due" ON "editions" USING btree ("scheduled_at");--> statement-breakpoint
CREATE INDEX "media_uploaded_by_index" ON "media" USING btree ("uploaded_by");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("id") WHERE "outbox"."delivered_at" is null;--> statement-breakpoint
CREATE INDEX "article_moves_story" ON "article_moves" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "transitions_story" ON "transitions" USING btree ("edition_id","id");--> statement-breakpoint
CREATE INDEX "credits_name_index" ON "credits" USING btree ("name");--> statement-breakpoint
CREATE INDEX "revision_media_media_id_index" ON "revision_media" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "search_documents_tsv" ON "search_documents" USING gin ("tsv") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_newest" ON "search_documents" USING btree ("published_at","article_id");--> statement-breakpoint
CREATE INDEX "search_documents_by_year" ON "search_documents" USING btree ("year");