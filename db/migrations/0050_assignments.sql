CREATE TYPE "public"."assignment_state" AS ENUM('waiting', 'signed', 'refused', 'answered', 'countersigned');--> statement-breakpoint
CREATE TYPE "public"."satisfaction" AS ENUM('satisfied', 'mostly', 'not');--> statement-breakpoint
CREATE TYPE "public"."talk_moment" AS ENUM('before', 'during', 'after');--> statement-breakpoint
CREATE TYPE "public"."talk_way" AS ENUM('face', 'forum', 'site', 'phone', 'writing');--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'dispatcher';--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'unit-clerk';--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'unit-signer';--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'overseer';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'assign';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'sign';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'refuse';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'reassign';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'extend';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'talk';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'draft-answer';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'send-back';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'answer';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'countersign';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'rate';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'redo';--> statement-breakpoint
ALTER TYPE "public"."matter_move" ADD VALUE 'close';--> statement-breakpoint
CREATE TABLE "answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"assignment_id" bigint NOT NULL,
	"text" text NOT NULL,
	"result_class" "result_class" NOT NULL,
	"no_talk_reason" text,
	"promise" text,
	"promise_on" date,
	"drafted_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	"is_signed" boolean,
	CONSTRAINT "answers_second_person" CHECK ("answers"."decided_by" <> "answers"."drafted_by"),
	CONSTRAINT "answers_decided" CHECK (("answers"."decided_at" is null) = ("answers"."decided_by" is null)
        and ("answers"."decided_at" is null) = ("answers"."is_signed" is null)),
	CONSTRAINT "answers_promise" CHECK (("answers"."result_class"::text in ('B', 'C')) = ("answers"."promise" is not null)
        and ("answers"."promise" is null) = ("answers"."promise_on" is null))
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ratings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" bigint NOT NULL,
	"mover_id" bigint NOT NULL,
	"attitude" "satisfaction" NOT NULL,
	"result" "satisfaction" NOT NULL,
	"words" text NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"redone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "talks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "talks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"assignment_id" bigint NOT NULL,
	"held_on" date NOT NULL,
	"way" "talk_way" NOT NULL,
	"moment" "talk_moment" NOT NULL,
	"words" text NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "matter_moves" DROP CONSTRAINT "matter_moves_reason_given";--> statement-breakpoint
DROP INDEX "role_grants_account_id_role_division_code_index";--> statement-breakpoint
ALTER TABLE "role_grants" ADD COLUMN "unit_id" bigint;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "extended_from" date;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "state" "assignment_state";--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "signed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "lock_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "matter_moves" ADD COLUMN "assignment_id" bigint;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_drafted_by_accounts_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_mover_id_proposal_movers_id_fk" FOREIGN KEY ("mover_id") REFERENCES "public"."proposal_movers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "answers_one_waiting" ON "answers" USING btree ("assignment_id") WHERE "answers"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "answers_of_assignment" ON "answers" USING btree ("assignment_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "ratings_once" ON "ratings" USING btree ("mover_id") WHERE "ratings"."redone_at" is null;--> statement-breakpoint
CREATE INDEX "ratings_of_matter" ON "ratings" USING btree ("matter_id");--> statement-breakpoint
CREATE INDEX "talks_of_assignment" ON "talks" USING btree ("assignment_id","id");--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_unit_id_handling_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."handling_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_moves" ADD CONSTRAINT "matter_moves_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "role_grants_once" ON "role_grants" USING btree ("account_id","role","division_code",coalesce("unit_id", 0)) WHERE "role_grants"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "role_grants_of_unit" ON "role_grants" USING btree ("unit_id") WHERE "role_grants"."unit_id" is not null;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_for_unit" CHECK (("role_grants"."role"::text in ('unit-clerk', 'unit-signer')) = ("role_grants"."unit_id" is not null));--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_extended" CHECK ("assignments"."extended_from" < "assignments"."due_on");--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_answered" CHECK (("assignments"."state" = 'answered') = ("assignments"."answered_on" is not null and "assignments"."result_class" is not null));--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_joint" CHECK (("assignments"."state" <> 'answered' or "assignments"."part" <> 'joint')
        and ("assignments"."state" <> 'countersigned' or "assignments"."part" = 'joint'));--> statement-breakpoint
ALTER TABLE "matter_moves" ADD CONSTRAINT "matter_moves_reason_given" CHECK ("matter_moves"."move"::text not in ('hide', 'disagree', 'reject', 'decline', 'return', 'divert', 'ask-revoke', 'refuse', 'extend', 'send-back', 'countersign', 'redo')
        or length(trim(coalesce("matter_moves"."reason", ''))) > 0);