CREATE TYPE "public"."intake_destination" AS ENUM('topic', 'proposal-committee', 'history-committee');--> statement-breakpoint
CREATE TYPE "public"."intake_kind" AS ENUM('topic', 'proposal', 'history');--> statement-breakpoint
CREATE TYPE "public"."intake_move" AS ENUM('accept', 'decline', 'read-contact');--> statement-breakpoint
CREATE TYPE "public"."intake_reason" AS ENUM('secret', 'proceedings', 'petition', 'urgent', 'advertising', 'person', 'unclear', 'repeated', 'outside', 'other');--> statement-breakpoint
CREATE TYPE "public"."intake_state" AS ENUM('received', 'accepted', 'declined');--> statement-breakpoint
CREATE TABLE "intake_contacts" (
	"intake_id" bigint PRIMARY KEY NOT NULL,
	"sealed_contact" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_moves" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "intake_moves_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"intake_id" bigint NOT NULL,
	"move" "intake_move" NOT NULL,
	"account_id" bigint NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intakes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "intakes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "intake_kind" NOT NULL,
	"division_code" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"words" text NOT NULL,
	"state" "intake_state" DEFAULT 'received' NOT NULL,
	"destination" "intake_destination",
	"reason" "intake_reason",
	"reply" text,
	"decided_at" timestamp with time zone,
	"question_id" text NOT NULL,
	"receipt_id" text NOT NULL,
	"lock_version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "intakes_question" UNIQUE("question_id"),
	CONSTRAINT "intakes_receipt" UNIQUE("receipt_id"),
	CONSTRAINT "intakes_words_bounded" CHECK (length("intakes"."words") <= 1200),
	CONSTRAINT "intakes_decided_whole" CHECK (("intakes"."state" = 'received') = ("intakes"."decided_at" is null)
        and ("intakes"."state" = 'accepted') = ("intakes"."destination" is not null)
        and ("intakes"."state" = 'declined') = ("intakes"."reason" is not null)
        and ("intakes"."state" <> 'declined' or length(trim(coalesce("intakes"."reply", ''))) > 0))
);
--> statement-breakpoint
ALTER TABLE "intake_contacts" ADD CONSTRAINT "intake_contacts_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_moves" ADD CONSTRAINT "intake_moves_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_moves" ADD CONSTRAINT "intake_moves_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "intake_moves_of_intake" ON "intake_moves" USING btree ("intake_id","id");--> statement-breakpoint
CREATE INDEX "intake_moves_of_account" ON "intake_moves" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "intakes_waiting" ON "intakes" USING btree ("division_code","id") WHERE "intakes"."state" = 'received';--> statement-breakpoint
CREATE INDEX "intakes_decided" ON "intakes" USING btree ("division_code","decided_at") WHERE "intakes"."decided_at" is not null;--> statement-breakpoint
CREATE INDEX "intakes_by_day" ON "intakes" USING btree ("created_at");