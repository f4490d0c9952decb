CREATE TYPE "public"."change_deed" AS ENUM('add', 'change', 'remove', 'invite', 'renew-link', 'revoke-link', 'join', 'set-password', 'grant', 'end-grant', 'cover', 'close', 'reopen');--> statement-breakpoint
CREATE TYPE "public"."change_subject" AS ENUM('account', 'committee', 'topic', 'series', 'word', 'settings');--> statement-breakpoint
CREATE TABLE "account_links" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" bigint NOT NULL,
	"created_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "account_links_one_end" CHECK ("account_links"."used_at" is null or "account_links"."revoked_at" is null)
);
--> statement-breakpoint
CREATE TABLE "series_names" (
	"division_code" text NOT NULL,
	"variant" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "series_names_division_code_variant_pk" PRIMARY KEY("division_code","variant"),
	CONSTRAINT "series_names_differ" CHECK ("series_names"."variant" <> "series_names"."name")
);
--> statement-breakpoint
CREATE TABLE "admin_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "admin_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject" "change_subject" NOT NULL,
	"subject_key" text NOT NULL,
	"subject_name" text NOT NULL,
	"deed" "change_deed" NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "role_grants" ADD COLUMN "covers_for" bigint;--> statement-breakpoint
ALTER TABLE "role_grants" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_names" ADD CONSTRAINT "series_names_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_changes" ADD CONSTRAINT "admin_changes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_links_one_open" ON "account_links" USING btree ("account_id") WHERE "account_links"."used_at" is null and "account_links"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "admin_changes_story" ON "admin_changes" USING btree ("subject","subject_key","id");--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_covers_for_accounts_id_fk" FOREIGN KEY ("covers_for") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "role_grants_covers" ON "role_grants" USING btree ("covers_for") WHERE "role_grants"."covers_for" is not null;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_cover_ends" CHECK ("role_grants"."covers_for" is null or ("role_grants"."ends_on" is not null and "role_grants"."covers_for" <> "role_grants"."account_id"));