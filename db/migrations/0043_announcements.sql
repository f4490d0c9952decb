CREATE TYPE "public"."announcement_move" AS ENUM('submit', 'change', 'approve', 'return', 'call-off', 'link', 'unlink');--> statement-breakpoint
CREATE TYPE "public"."announcement_state" AS ENUM('waiting', 'returned', 'announced', 'called-off');--> statement-breakpoint
CREATE TABLE "announcement_moves" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "announcement_moves_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"announcement_id" bigint NOT NULL,
	"move" "announcement_move" NOT NULL,
	"account_id" bigint NOT NULL,
	"content" jsonb,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "announcement_moves_reason_given" CHECK ("announcement_moves"."move" not in ('return', 'call-off') or length(trim(coalesce("announcement_moves"."reason", ''))) > 0)
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "announcements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"division_code" text NOT NULL,
	"type" "activity_type" NOT NULL,
	"title" text NOT NULL,
	"takes_place_on" date NOT NULL,
	"start_time" text,
	"place" text,
	"admission" text,
	"note" text,
	"state" "announcement_state" NOT NULL,
	"proposed" jsonb,
	"author_id" bigint NOT NULL,
	"entered_by" bigint NOT NULL,
	"approved_by" bigint,
	"lock_version" integer DEFAULT 0 NOT NULL,
	"announced_at" timestamp with time zone,
	"sequence" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone,
	"call_off_reason" text,
	"article_id" bigint,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "announcements_start_time" CHECK ("announcements"."start_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	CONSTRAINT "announcements_proposed" CHECK (("announcements"."proposed" is not null) =
        ("announcements"."state" in ('waiting', 'returned') and "announcements"."announced_at" is not null)),
	CONSTRAINT "announcements_second_person" CHECK ("announcements"."state" <> 'announced' or ("announcements"."announced_at" is not null
        and "announcements"."approved_by" is not null
        and "announcements"."approved_by" not in ("announcements"."author_id", "announcements"."entered_by"))),
	CONSTRAINT "announcements_changed" CHECK (("announcements"."announced_at" is null) = ("announcements"."changed_at" is null)),
	CONSTRAINT "announcements_call_off_reason_given" CHECK (("announcements"."state" = 'called-off') = (length(trim(coalesce("announcements"."call_off_reason", ''))) > 0))
);
--> statement-breakpoint
ALTER TABLE "announcement_moves" ADD CONSTRAINT "announcement_moves_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_moves" ADD CONSTRAINT "announcement_moves_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_approved_by_accounts_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcement_moves_of_announcement" ON "announcement_moves" USING btree ("announcement_id","id");--> statement-breakpoint
CREATE INDEX "announcements_shown" ON "announcements" USING btree ("takes_place_on","id") WHERE "announcements"."announced_at" is not null;--> statement-breakpoint
CREATE INDEX "announcements_by_division" ON "announcements" USING btree ("division_code","takes_place_on","id");--> statement-breakpoint
CREATE INDEX "announcements_by_author" ON "announcements" USING btree ("author_id","takes_place_on","id");--> statement-breakpoint
CREATE INDEX "announcements_waiting" ON "announcements" USING btree ("takes_place_on","id") WHERE "announcements"."state" = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "announcements_one_article" ON "announcements" USING btree ("article_id");