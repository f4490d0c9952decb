CREATE TYPE "public"."assignment_part" AS ENUM('lead', 'joint', 'split');--> statement-breakpoint
CREATE TYPE "public"."committee_session_kind" AS ENUM('plenary', 'standing', 'chairs');--> statement-breakpoint
CREATE TYPE "public"."matter_kind" AS ENUM('proposal');--> statement-breakpoint
CREATE TYPE "public"."matter_move" AS ENUM('import', 'change', 'undo', 'publish', 'hide', 'link', 'unlink');--> statement-breakpoint
CREATE TYPE "public"."matter_publicity" AS ENUM('none', 'card', 'hidden');--> statement-breakpoint
CREATE TYPE "public"."matter_state" AS ENUM('received', 'filed', 'assigned', 'in-progress', 'answered', 'closed', 'declined', 'returned', 'merged', 'diverted', 'revoked');--> statement-breakpoint
CREATE TYPE "public"."matter_step" AS ENUM('received', 'filed', 'key', 'taken-up', 'answered', 'done');--> statement-breakpoint
CREATE TYPE "public"."mover_kind" AS ENUM('person', 'joint', 'collective');--> statement-breakpoint
CREATE TYPE "public"."proposal_occasion" AS ENUM('session', 'between');--> statement-breakpoint
CREATE TYPE "public"."register_import_state" AS ENUM('waiting', 'taken', 'undone');--> statement-breakpoint
CREATE TYPE "public"."result_class" AS ENUM('A', 'B', 'C', 'D');--> statement-breakpoint
CREATE TYPE "public"."sponsor_part" AS ENUM('endorse', 'lead', 'supervise', 'assume');--> statement-breakpoint
CREATE TYPE "public"."unit_side" AS ENUM('party', 'government', 'congress', 'committee', 'justice', 'township', 'other');--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'officer';--> statement-breakpoint
CREATE TABLE "committee_sessions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "committee_sessions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"term_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"kind" "committee_session_kind" NOT NULL,
	"opened_on" date,
	"closed_on" date,
	"lock_version" integer DEFAULT 0 NOT NULL,
	"changed_by" bigint NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" bigint,
	"is_demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "committee_sessions_once" UNIQUE("term_id","kind","number"),
	CONSTRAINT "committee_sessions_number" CHECK ("committee_sessions"."number" between 1 and 999),
	CONSTRAINT "committee_sessions_dates" CHECK ("committee_sessions"."closed_on" >= "committee_sessions"."opened_on"),
	CONSTRAINT "committee_sessions_second_person" CHECK (("committee_sessions"."published_at" is null) = ("committee_sessions"."published_by" is null)
        and "committee_sessions"."published_by" <> "committee_sessions"."changed_by")
);
--> statement-breakpoint
CREATE TABLE "committee_terms" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "committee_terms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"division_code" text NOT NULL,
	"number" integer NOT NULL,
	"starts_on" date,
	"ends_on" date,
	CONSTRAINT "committee_terms_once" UNIQUE("division_code","number"),
	CONSTRAINT "committee_terms_number" CHECK ("committee_terms"."number" between 1 and 99),
	CONSTRAINT "committee_terms_dates" CHECK ("committee_terms"."ends_on" >= "committee_terms"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "proposal_movers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "proposal_movers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" bigint NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "proposal_movers_order" UNIQUE("matter_id","position")
);
--> statement-breakpoint
CREATE TABLE "register_imports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "register_imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"session_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"state" "register_import_state" NOT NULL,
	"rows" jsonb NOT NULL,
	"before" jsonb,
	"taken_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "assignments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" bigint NOT NULL,
	"unit_id" bigint NOT NULL,
	"part" "assignment_part" NOT NULL,
	"assigned_on" date,
	"due_on" date,
	"answered_on" date,
	"result_class" "result_class",
	CONSTRAINT "assignments_once" UNIQUE("matter_id","unit_id"),
	CONSTRAINT "assignments_class_of_answer" CHECK ("assignments"."result_class" is null or "assignments"."part" <> 'joint')
);
--> statement-breakpoint
CREATE TABLE "handling_units" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "handling_units_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"division_code" text NOT NULL,
	"name" text NOT NULL,
	"former_names" text[] DEFAULT '{}' NOT NULL,
	"side" "unit_side" NOT NULL,
	CONSTRAINT "handling_units_once" UNIQUE("division_code","name")
);
--> statement-breakpoint
CREATE TABLE "matter_moves" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "matter_moves_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"session_id" bigint NOT NULL,
	"matter_id" bigint,
	"move" "matter_move" NOT NULL,
	"account_id" bigint NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "matter_moves_reason_given" CHECK ("matter_moves"."move" <> 'hide' or length(trim(coalesce("matter_moves"."reason", ''))) > 0)
);
--> statement-breakpoint
CREATE TABLE "matters" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "matters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "matter_kind" NOT NULL,
	"division_code" text NOT NULL,
	"session_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"state" "matter_state" NOT NULL,
	"opened_on" date,
	"closed_on" date,
	"publicity" "matter_publicity" DEFAULT 'none' NOT NULL,
	"consent" boolean DEFAULT false NOT NULL,
	"undone_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "matters_number_positive" CHECK ("matters"."number" > 0),
	CONSTRAINT "matters_card_consented" CHECK ("matters"."publicity" <> 'card' or "matters"."consent"),
	CONSTRAINT "matters_dates" CHECK ("matters"."closed_on" >= "matters"."opened_on")
);
--> statement-breakpoint
CREATE TABLE "proofs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "proofs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" bigint,
	"session_id" bigint,
	"step" "matter_step",
	"article_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proofs_of_matter" UNIQUE("matter_id","article_id"),
	CONSTRAINT "proofs_of_step" UNIQUE("session_id","step","article_id"),
	CONSTRAINT "proofs_of_one" CHECK (("proofs"."matter_id" is null) = ("proofs"."session_id" is not null)
        and ("proofs"."session_id" is null) = ("proofs"."step" is null))
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"matter_id" bigint PRIMARY KEY NOT NULL,
	"mover_kind" "mover_kind" NOT NULL,
	"category" text NOT NULL,
	"occasion" "proposal_occasion" NOT NULL,
	"is_key" boolean DEFAULT false NOT NULL,
	"is_filed" boolean NOT NULL,
	"merged_into" bigint,
	"shown_movers" text,
	CONSTRAINT "proposals_not_into_itself" CHECK ("proposals"."merged_into" <> "proposals"."matter_id")
);
--> statement-breakpoint
CREATE TABLE "sponsors" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sponsors_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" bigint NOT NULL,
	"leader_name" text NOT NULL,
	"part" "sponsor_part" NOT NULL,
	CONSTRAINT "sponsors_once" UNIQUE("matter_id","leader_name","part")
);
--> statement-breakpoint
ALTER TABLE "committee_sessions" ADD CONSTRAINT "committee_sessions_term_id_committee_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."committee_terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_sessions" ADD CONSTRAINT "committee_sessions_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_sessions" ADD CONSTRAINT "committee_sessions_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_terms" ADD CONSTRAINT "committee_terms_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD CONSTRAINT "proposal_movers_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_imports" ADD CONSTRAINT "register_imports_session_id_committee_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."committee_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_imports" ADD CONSTRAINT "register_imports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_unit_id_handling_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."handling_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handling_units" ADD CONSTRAINT "handling_units_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_moves" ADD CONSTRAINT "matter_moves_session_id_committee_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."committee_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_moves" ADD CONSTRAINT "matter_moves_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_moves" ADD CONSTRAINT "matter_moves_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_session_id_committee_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."committee_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_session_id_committee_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."committee_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_merged_into_matters_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsors" ADD CONSTRAINT "sponsors_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "register_imports_of_session" ON "register_imports" USING btree ("session_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "register_imports_one_waiting" ON "register_imports" USING btree ("session_id") WHERE "register_imports"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "assignments_of_unit" ON "assignments" USING btree ("unit_id","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_one_lead" ON "assignments" USING btree ("matter_id") WHERE "assignments"."part" = 'lead';--> statement-breakpoint
CREATE INDEX "matter_moves_of_session" ON "matter_moves" USING btree ("session_id","id");--> statement-breakpoint
CREATE INDEX "matter_moves_of_matter" ON "matter_moves" USING btree ("matter_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "matters_number" ON "matters" USING btree ("session_id","number") WHERE "matters"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "proofs_by_article" ON "proofs" USING btree ("article_id");