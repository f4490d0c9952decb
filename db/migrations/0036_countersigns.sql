CREATE TYPE "public"."countersign_kind" AS ENUM('send-link', 'reopen-account', 'take-off-second-factor', 'grant-role', 'invite-account', 'cover-leave', 'change-settings');--> statement-breakpoint
CREATE TYPE "public"."countersign_state" AS ENUM('open', 'confirmed', 'declined', 'withdrawn');--> statement-breakpoint
CREATE TABLE "countersigns" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "countersigns_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "countersign_kind" NOT NULL,
	"payload" jsonb NOT NULL,
	"division_code" text NOT NULL,
	"subject_name" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" bigint NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"state" "countersign_state" DEFAULT 'open' NOT NULL,
	"answered_by" bigint,
	"answered_at" timestamp with time zone,
	"on_machine" boolean DEFAULT false NOT NULL,
	"answer" text,
	CONSTRAINT "countersigns_reason_given" CHECK (length(trim("countersigns"."reason")) > 0),
	CONSTRAINT "countersigns_answered" CHECK (("countersigns"."state" = 'open') = ("countersigns"."answered_at" is null)
        and ("countersigns"."answered_by" is null) = ("countersigns"."state" = 'open' or "countersigns"."on_machine")
        and (not "countersigns"."on_machine" or "countersigns"."state" = 'confirmed')
        and ("countersigns"."state" <> 'declined' or length(trim("countersigns"."answer")) > 0)),
	CONSTRAINT "countersigns_second_person" CHECK ("countersigns"."answered_by" is null or ("countersigns"."answered_by" = "countersigns"."asked_by") = ("countersigns"."state" = 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "account_links" ADD COLUMN "countersigned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "admin_changes" ADD COLUMN "countersign_id" bigint;--> statement-breakpoint
ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "countersigns" ADD CONSTRAINT "countersigns_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "countersigns_by_division" ON "countersigns" USING btree ("division_code","id");--> statement-breakpoint
CREATE INDEX "countersigns_by_asker" ON "countersigns" USING btree ("asked_by","id");--> statement-breakpoint
ALTER TABLE "admin_changes" ADD CONSTRAINT "admin_changes_countersign_id_countersigns_id_fk" FOREIGN KEY ("countersign_id") REFERENCES "public"."countersigns"("id") ON DELETE no action ON UPDATE no action;