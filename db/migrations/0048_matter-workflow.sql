CREATE TYPE "public"."decline_ground" AS ENUM('secret', 'party-internal', 'body-internal', 'proceedings', 'personal', 'advertising', 'academic', 'empty', 'outside', 'other');--> statement-breakpoint
CREATE TYPE "public"."diversion" AS ENUM('opinion', 'advice');--> statement-breakpoint
CREATE TYPE "public"."examining_decision" AS ENUM('file', 'decline', 'merge', 'divert', 'revoke');--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'member';--> statement-breakpoint
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
ALTER TYPE "public"."matter_state" ADD VALUE 'draft';--> statement-breakpoint
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
ALTER TABLE "matter_moves" DROP CONSTRAINT "matter_moves_reason_given";--> statement-breakpoint
ALTER TABLE "matters" ALTER COLUMN "number" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD COLUMN "account_id" bigint;--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD COLUMN "agreed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD COLUMN "disagreed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "followed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "lock_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_merged_into_matters_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_texts" ADD CONSTRAINT "proposal_texts_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_texts" ADD CONSTRAINT "proposal_texts_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "examinations_one_waiting" ON "examinations" USING btree ("matter_id") WHERE "examinations"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "examinations_of_matter" ON "examinations" USING btree ("matter_id","id");--> statement-breakpoint
CREATE INDEX "proposal_texts_entered_by" ON "proposal_texts" USING btree ("entered_by","matter_id");--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD CONSTRAINT "proposal_movers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proposal_movers_of_account" ON "proposal_movers" USING btree ("account_id","matter_id");--> statement-breakpoint
CREATE INDEX "matters_followed" ON "matters" USING btree ("division_code","state","id") WHERE "matters"."followed_at" is not null;--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD CONSTRAINT "proposal_movers_once" UNIQUE("matter_id","account_id");--> statement-breakpoint
ALTER TABLE "proposal_movers" ADD CONSTRAINT "proposal_movers_one_answer" CHECK ("proposal_movers"."agreed_at" is null or "proposal_movers"."disagreed_at" is null);--> statement-breakpoint
ALTER TABLE "matter_moves" ADD CONSTRAINT "matter_moves_reason_given" CHECK ("matter_moves"."move"::text not in ('hide', 'disagree', 'reject', 'decline', 'return', 'divert', 'ask-revoke')
        or length(trim(coalesce("matter_moves"."reason", ''))) > 0);--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_numbered" CHECK ("matters"."number" is not null or "matters"."followed_at" is not null);