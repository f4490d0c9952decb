CREATE TYPE "public"."promise_end" AS ENUM('kept', 'broken-off', 'raised');--> statement-breakpoint
CREATE TYPE "public"."promise_move" AS ENUM('begin', 'adopt', 'report', 'send-back', 'settle');--> statement-breakpoint
CREATE TYPE "public"."promise_state" AS ENUM('open', 'kept', 'broken-off', 'raised');--> statement-breakpoint
CREATE TABLE "promise_moves" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promise_moves_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"promise_id" bigint NOT NULL,
	"move" "promise_move" NOT NULL,
	"account_id" bigint NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "promise_moves_reason_given" CHECK ("promise_moves"."move" <> 'send-back' or length(trim(coalesce("promise_moves"."reason", ''))) > 0)
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promises_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" bigint NOT NULL,
	"unit_id" bigint NOT NULL,
	"assignment_id" bigint,
	"article_id" bigint,
	"words" text NOT NULL,
	"due_on" date NOT NULL,
	"state" "promise_state" DEFAULT 'open' NOT NULL,
	"reported" "promise_end",
	"reported_by" bigint,
	"reported_on" date,
	"report_words" text,
	"proof_article_id" bigint,
	"settled_by" bigint,
	"settled_at" timestamp with time zone,
	"lock_version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "promises_once" UNIQUE("matter_id","unit_id","due_on","words"),
	CONSTRAINT "promises_of_one" CHECK (num_nonnulls("promises"."assignment_id", "promises"."article_id") = 1),
	CONSTRAINT "promises_reported" CHECK (num_nonnulls("promises"."reported", "promises"."reported_by", "promises"."reported_on") in (0, 3)
        and ("promises"."reported" is null
          or length(trim(coalesce("promises"."report_words", ''))) > 0 or "promises"."proof_article_id" is not null)),
	CONSTRAINT "promises_second_person" CHECK ("promises"."settled_by" <> "promises"."reported_by"),
	CONSTRAINT "promises_settled" CHECK (("promises"."state" = 'open') = ("promises"."settled_at" is null)
        and ("promises"."settled_at" is null) = ("promises"."settled_by" is null)
        and ("promises"."state" = 'open' or "promises"."state"::text = coalesce("promises"."reported"::text, '')))
);
--> statement-breakpoint
ALTER TABLE "promise_moves" ADD CONSTRAINT "promise_moves_promise_id_promises_id_fk" FOREIGN KEY ("promise_id") REFERENCES "public"."promises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_moves" ADD CONSTRAINT "promise_moves_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_unit_id_handling_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."handling_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_reported_by_accounts_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_proof_article_id_articles_id_fk" FOREIGN KEY ("proof_article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_settled_by_accounts_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "promise_moves_of_promise" ON "promise_moves" USING btree ("promise_id","id");--> statement-breakpoint
CREATE INDEX "promises_by_day" ON "promises" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "promises_of_unit" ON "promises" USING btree ("unit_id","due_on","id");--> statement-breakpoint
-- What was signed before promises had a table of their own.
WITH "made" AS (
  INSERT INTO "promises" ("matter_id", "unit_id", "assignment_id", "words", "due_on", "created_at")
  SELECT "assignments"."matter_id", "assignments"."unit_id", "assignments"."id", "answers"."promise", "answers"."promise_on", "answers"."decided_at"
  FROM "answers"
  INNER JOIN "assignments" ON "assignments"."id" = "answers"."assignment_id"
  WHERE "answers"."is_signed" AND "answers"."promise" IS NOT NULL
  ORDER BY "answers"."id"
  ON CONFLICT DO NOTHING
  RETURNING "id", "assignment_id", "words", "due_on", "created_at"
)
INSERT INTO "promise_moves" ("promise_id", "move", "account_id", "created_at")
SELECT "made"."id", 'begin', "answers"."decided_by", "made"."created_at"
FROM "made"
INNER JOIN "answers" ON "answers"."assignment_id" = "made"."assignment_id"
  AND "answers"."decided_at" = "made"."created_at" AND "answers"."promise" = "made"."words";
