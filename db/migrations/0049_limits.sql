CREATE TYPE "public"."limit_step" AS ENUM('refuse', 'first-talk', 'joint-view', 'answer', 'verdict');--> statement-breakpoint
CREATE TYPE "public"."limit_unit" AS ENUM('workdays', 'days', 'months');--> statement-breakpoint
ALTER TYPE "public"."change_subject" ADD VALUE 'workday-year';--> statement-breakpoint
ALTER TYPE "public"."change_subject" ADD VALUE 'limit';--> statement-breakpoint
CREATE TABLE "matter_limits" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "matter_limits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"division_code" text NOT NULL,
	"step" "limit_step" NOT NULL,
	"amount" integer NOT NULL,
	"unit" "limit_unit" NOT NULL,
	"rule_name" text NOT NULL,
	"rule_source" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "matter_limits_amount" CHECK ("matter_limits"."amount" between 1 and 400),
	CONSTRAINT "matter_limits_dates" CHECK ("matter_limits"."ends_on" >= "matter_limits"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "workday_years" (
	"year" integer PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"published_on" date NOT NULL,
	"source_url" text,
	"notice" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workday_years_year" CHECK ("workday_years"."year" between 2020 and 2099)
);
--> statement-breakpoint
ALTER TABLE "matter_limits" ADD CONSTRAINT "matter_limits_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_limits" ADD CONSTRAINT "matter_limits_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "matter_limits_one_open" ON "matter_limits" USING btree ("division_code","step") WHERE "matter_limits"."ends_on" is null;--> statement-breakpoint
CREATE INDEX "matter_limits_of_step" ON "matter_limits" USING btree ("division_code","step","id");