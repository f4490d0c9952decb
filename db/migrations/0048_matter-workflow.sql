CREATE TYPE "public"."assignment_state" AS ENUM('waiting', 'signed', 'refused', 'answered', 'countersigned');--> statement-breakpoint
CREATE TYPE "public"."decline_ground" AS ENUM('secret', 'party-internal', 'body-internal', 'proceedings', 'personal', 'advertising', 'academic', 'empty', 'outside', 'other');--> statement-breakpoint
CREATE TYPE "public"."diversion" AS ENUM('opinion', 'advice');--> statement-breakpoint
CREATE TYPE "public"."examining_decision" AS ENUM('file', 'decline', 'merge', 'divert', 'revoke');--> statement-breakpoint
CREATE TYPE "public"."limit_step" AS ENUM('refuse', 'first-talk', 'joint-view', 'answer', 'rate', 'redo');--> statement-breakpoint
CREATE TYPE "public"."limit_unit" AS ENUM('workday', 'day', 'month');--> statement-breakpoint
CREATE TYPE "public"."promise_state" AS ENUM('open', 'kept', 'broken', 'stopped');--> statement-breakpoint
CREATE TYPE "public"."rating_grade" AS ENUM('satisfied', 'mostly', 'dissatisfied');--> statement-breakpoint
CREATE TYPE "public"."talk_moment" AS ENUM('before', 'during', 'after');--> statement-breakpoint
CREATE TYPE "public"."talk_way" AS ENUM('meeting', 'forum', 'on-site', 'phone', 'written');--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'member';--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'dispatcher';--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'unit-clerk';--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'unit-signer';--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'overseer';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'write';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'agree';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'disagree';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'drop';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'submit';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'propose';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'reject';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'file';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'decline';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'return';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'merge';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'divert';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'ask-revoke';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'revoke';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'make-key';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'end-key';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'assign';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'reassign';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'extend';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'sign';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'refuse';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'talk';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'countersign';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'draft-answer';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'send-back';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'answer';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'rate';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'redo';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'close';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'archive';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'open-link';--> statement-breakpoint
ALTER TYPE "public"."matter_state" ADD VALUE 'draft';--> statement-breakpoint
ALTER TYPE "public"."matter_state" ADD VALUE 'archived';--> statement-breakpoint
CREATE TABLE "assignment_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "assignment_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"assignment_id" bigint NOT NULL,
	"round" integer NOT NULL,
	"result_class" "result_class",
	"letter" text NOT NULL,
	"document_number" text,
	"no_talk_reason" text,
	"promise" text,
	"promise_due_on" date,
	"drafted_by" bigint,
	"drafted_at" timestamp with time zone NOT NULL,
	"signed_by" bigint,
	"signed_at" timestamp with time zone,
	CONSTRAINT "assignment_answers_once" UNIQUE("assignment_id","round"),
	CONSTRAINT "assignment_answers_second_person" CHECK ("assignment_answers"."signed_by" <> "assignment_answers"."drafted_by")
);
--> statement-breakpoint
CREATE TABLE "assignment_talks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "assignment_talks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"assignment_id" bigint NOT NULL,
	"round" integer NOT NULL,
	"held_on" date NOT NULL,
	"way" "talk_way" NOT NULL,
	"moment" "talk_moment" NOT NULL,
	"note" text,
	"account_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ratings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"assignment_id" bigint NOT NULL,
	"round" integer NOT NULL,
	"account_id" bigint NOT NULL,
	"attitude" "rating_grade" NOT NULL,
	"result" "rating_grade" NOT NULL,
	"words" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ratings_once" UNIQUE("assignment_id","round","account_id")
);
--> statement-breakpoint
CREATE TABLE "unit_links" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" bigint NOT NULL,
	"created_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "unit_links_one_end" CHECK ("unit_links"."used_at" is null or "unit_links"."revoked_at" is null)
);
--> statement-breakpoint
CREATE TABLE "matter_limits" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "matter_limits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"division_code" text NOT NULL,
	"step" "limit_step" NOT NULL,
	"amount" integer NOT NULL,
	"unit" "limit_unit" NOT NULL,
	"source_title" text NOT NULL,
	"source_url" text,
	"valid_from" date NOT NULL,
	"entered_by" bigint NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "matter_limits_amount" CHECK ("matter_limits"."amount" between 1 and 400)
);
--> statement-breakpoint
CREATE TABLE "workday_changes" (
	"day" date PRIMARY KEY NOT NULL,
	"is_workday" boolean NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "examinations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "examinations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" bigint NOT NULL,
	"decision" "examining_decision" NOT NULL,
	"ground" "decline_ground",
	"merged_into" bigint,
	"diversion" "diversion",
	"reason" text,
	"proposed_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	"is_confirmed" boolean,
	CONSTRAINT "examinations_second_person" CHECK ("examinations"."decided_by" <> "examinations"."proposed_by"),
	CONSTRAINT "examinations_decided" CHECK (("examinations"."decided_at" is null) = ("examinations"."decided_by" is null)
        and ("examinations"."decided_at" is null) = ("examinations"."is_confirmed" is null)),
	CONSTRAINT "examinations_ground" CHECK (("examinations"."decision" = 'decline') = ("examinations"."ground" is not null)),
	CONSTRAINT "examinations_main" CHECK (("examinations"."decision" = 'merge') = ("examinations"."merged_into" is not null)
        and "examinations"."merged_into" <> "examinations"."matter_id"),
	CONSTRAINT "examinations_diversion" CHECK (("examinations"."decision" = 'divert') = ("examinations"."diversion" is not null))
);
--> statement-breakpoint
CREATE TABLE "proposal_texts" (
	"matter_id" bigint PRIMARY KEY NOT NULL,
	"situation" text NOT NULL,
	"analysis" text NOT NULL,
	"advice" text NOT NULL,
	"advised_units" text DEFAULT '' NOT NULL,
	"entered_by" bigint NOT NULL,
	"is_from_paper" boolean DEFAULT false NOT NULL,
	"submitted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promises_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" bigint NOT NULL,
	"assignment_id" bigint,
	"unit_id" bigint NOT NULL,
	"words" text NOT NULL,
	"due_on" date NOT NULL,
	"state" "promise_state" NOT NULL,
	"article_id" bigint,
	"confirmed_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_by" bigint,
	"ended_on" date,
	"proof_article_id" bigint,
	"reason" text,
	CONSTRAINT "promises_ended" CHECK (("promises"."state" = 'open') = ("promises"."ended_on" is null)
        and ("promises"."ended_on" is null) = ("promises"."ended_by" is null)),
	CONSTRAINT "promises_end_shown" CHECK ("promises"."state" = 'open' or "promises"."proof_article_id" is not null
        or length(trim(coalesce("promises"."reason", ''))) > 0)
);
--> statement-breakpoint
ALTER TABLE "matter_moves" DROP CONSTRAINT "matter_moves_reason_given";--> statement-breakpoint
DROP INDEX "role_grants_account_id_role_division_code_index";--> statement-breakpoint
ALTER TABLE "matter_moves" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "matters" ALTER COLUMN "number" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "role_grants" ADD COLUMN "unit_id" bigint;--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD COLUMN "account_id" bigint;--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD COLUMN "agreed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD COLUMN "disagreed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "state" "assignment_state";--> statement-breakpoint
UPDATE "assignments" SET "state" = case when "answered_on" is null then 'signed' when "part" = 'joint' then 'countersigned' else 'answered' end::"assignment_state";--> statement-breakpoint
ALTER TABLE "assignments" ALTER COLUMN "state" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "lock_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "round" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "signed_on" date;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "extended_from" date;--> statement-breakpoint
ALTER TABLE "handling_units" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "matter_moves" ADD COLUMN "assignment_id" bigint;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "followed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "lock_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "assignment_answers" ADD CONSTRAINT "assignment_answers_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_answers" ADD CONSTRAINT "assignment_answers_drafted_by_accounts_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_answers" ADD CONSTRAINT "assignment_answers_signed_by_accounts_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_talks" ADD CONSTRAINT "assignment_talks_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_talks" ADD CONSTRAINT "assignment_talks_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_links" ADD CONSTRAINT "unit_links_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_links" ADD CONSTRAINT "unit_links_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_limits" ADD CONSTRAINT "matter_limits_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_limits" ADD CONSTRAINT "matter_limits_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_merged_into_matters_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_texts" ADD CONSTRAINT "proposal_texts_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_texts" ADD CONSTRAINT "proposal_texts_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_unit_id_handling_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."handling_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_confirmed_by_accounts_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_proof_article_id_articles_id_fk" FOREIGN KEY ("proof_article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_talks_of_assignment" ON "assignment_talks" USING btree ("assignment_id","id");--> statement-breakpoint
CREATE INDEX "unit_links_of_assignment" ON "unit_links" USING btree ("assignment_id");--> statement-breakpoint
CREATE INDEX "matter_limits_of_division" ON "matter_limits" USING btree ("division_code","step","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "examinations_one_waiting" ON "examinations" USING btree ("matter_id") WHERE "examinations"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "examinations_of_matter" ON "examinations" USING btree ("matter_id","id");--> statement-breakpoint
CREATE INDEX "proposal_texts_entered_by" ON "proposal_texts" USING btree ("entered_by","matter_id");--> statement-breakpoint
CREATE INDEX "promises_of_matter" ON "promises" USING btree ("matter_id");--> statement-breakpoint
CREATE INDEX "promises_due" ON "promises" USING btree ("due_on","id") WHERE "promises"."state" = 'open';--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_unit_id_handling_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."handling_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD CONSTRAINT "proposal_movers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_moves" ADD CONSTRAINT "matter_moves_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "role_grants_once" ON "role_grants" USING btree ("account_id","role","division_code",coalesce("unit_id", 0)) WHERE "role_grants"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "proposal_movers_of_account" ON "proposal_movers" USING btree ("account_id","matter_id");--> statement-breakpoint
CREATE INDEX "matters_followed" ON "matters" USING btree ("division_code","state","id") WHERE "matters"."followed_at" is not null;--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD CONSTRAINT "proposal_movers_once" UNIQUE("matter_id","account_id");--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_of_unit" CHECK (("role_grants"."unit_id" is not null) = ("role_grants"."role"::text in ('unit-clerk', 'unit-signer')));--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD CONSTRAINT "proposal_movers_one_answer" CHECK ("proposal_movers"."agreed_at" is null or "proposal_movers"."disagreed_at" is null);--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_round" CHECK ("assignments"."round" >= 1);--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_answered_state" CHECK (("assignments"."answered_on" is not null) = ("assignments"."state" in ('answered', 'countersigned')));--> statement-breakpoint
ALTER TABLE "matter_moves" ADD CONSTRAINT "matter_moves_by_somebody" CHECK ("matter_moves"."account_id" is not null or "matter_moves"."assignment_id" is not null);--> statement-breakpoint
ALTER TABLE "matter_moves" ADD CONSTRAINT "matter_moves_reason_given" CHECK ("matter_moves"."move"::text not in ('hide', 'disagree', 'reject', 'decline', 'return', 'divert', 'ask-revoke', 'reassign', 'extend', 'refuse', 'send-back', 'redo')
        or length(trim(coalesce("matter_moves"."reason", ''))) > 0);--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_numbered" CHECK ("matters"."number" is not null or "matters"."followed_at" is not null);