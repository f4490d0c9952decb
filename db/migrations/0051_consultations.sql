CREATE TYPE "public"."adoption" AS ENUM('adopted', 'partly', 'not');--> statement-breakpoint
CREATE TYPE "public"."consultation_diversion" AS ENUM('opinion', 'proposal');--> statement-breakpoint
CREATE TYPE "public"."consultation_lamp" AS ENUM('hand-over', 'handle', 'supervise', 'reply');--> statement-breakpoint
CREATE TYPE "public"."consultation_move" AS ENUM('enter', 'change', 'select', 'leave-out', 'divert', 'visit', 'talk', 'conclude', 'report', 'adopt', 'turn-down', 'hand-over', 'handle', 'supervise', 'reply', 'judge', 'close', 'publish', 'hide', 'link', 'unlink');--> statement-breakpoint
CREATE TYPE "public"."consultation_source" AS ENUM('member', 'authority', 'residents', 'open-call');--> statement-breakpoint
CREATE TYPE "public"."consultation_state" AS ENUM('collected', 'selected', 'unlisted', 'diverted', 'researched', 'consulted', 'concluded', 'reported', 'adopted', 'not-adopted', 'handed-over', 'handled', 'replied', 'judged', 'closed');--> statement-breakpoint
CREATE TYPE "public"."room_kind" AS ENUM('township', 'village', 'park', 'enterprise', 'sector', 'workstation');--> statement-breakpoint
CREATE TYPE "public"."talk_form" AS ENUM('meeting', 'bench', 'kang', 'open-air', 'grid', 'written', 'online');--> statement-breakpoint
ALTER TYPE "public"."change_subject" ADD VALUE 'room' BEFORE 'settings';--> statement-breakpoint
ALTER TYPE "public"."matter_kind" ADD VALUE 'consultation';--> statement-breakpoint
CREATE TABLE "consultation_askers" (
	"matter_id" bigint PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultation_agreements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consultation_agreements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" bigint NOT NULL,
	"agreed_on" date NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultation_lamps" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consultation_lamps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" bigint NOT NULL,
	"lamp" "consultation_lamp" NOT NULL,
	"lit_on" date NOT NULL,
	"unit_id" bigint,
	"due_on" date,
	"words" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consultation_lamps_handed_over" CHECK (("consultation_lamps"."lamp" = 'hand-over') = ("consultation_lamps"."unit_id" is not null)
        and ("consultation_lamps"."lamp" = 'hand-over') = ("consultation_lamps"."due_on" is not null)
        and "consultation_lamps"."due_on" >= "consultation_lamps"."lit_on")
);
--> statement-breakpoint
CREATE TABLE "consultation_moves" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consultation_moves_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" bigint NOT NULL,
	"move" "consultation_move" NOT NULL,
	"state" "consultation_state" NOT NULL,
	"account_id" bigint NOT NULL,
	"done_on" date,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consultation_moves_reason_given" CHECK ("consultation_moves"."move" not in ('leave-out', 'divert', 'turn-down', 'hide')
        or length(trim(coalesce("consultation_moves"."reason", ''))) > 0)
);
--> statement-breakpoint
CREATE TABLE "consultation_talks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consultation_talks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" bigint NOT NULL,
	"held_on" date NOT NULL,
	"place" text NOT NULL,
	"form" "talk_form" NOT NULL,
	"members" integer NOT NULL,
	"residents" integer NOT NULL,
	"departments" integer NOT NULL,
	"experts" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consultation_talks_counts" CHECK (least("consultation_talks"."members", "consultation_talks"."residents", "consultation_talks"."departments", "consultation_talks"."experts") >= 0)
);
--> statement-breakpoint
CREATE TABLE "consultation_verdicts" (
	"matter_id" bigint PRIMARY KEY NOT NULL,
	"judged_on" date NOT NULL,
	"satisfied" integer NOT NULL,
	"mostly" integer NOT NULL,
	"dissatisfied" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consultation_verdicts_counts" CHECK (least("consultation_verdicts"."satisfied", "consultation_verdicts"."mostly", "consultation_verdicts"."dissatisfied") >= 0
        and "consultation_verdicts"."satisfied" + "consultation_verdicts"."mostly" + "consultation_verdicts"."dissatisfied" > 0)
);
--> statement-breakpoint
CREATE TABLE "consultation_visits" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consultation_visits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"matter_id" bigint NOT NULL,
	"visited_on" date NOT NULL,
	"place" text NOT NULL,
	"found" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consultation_rooms" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consultation_rooms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"division_code" text NOT NULL,
	"town" text NOT NULL,
	"village" text DEFAULT '' NOT NULL,
	"name" text NOT NULL,
	"kind" "room_kind" NOT NULL,
	"keeper" text DEFAULT '' NOT NULL,
	"opened_on" date,
	"closed_on" date,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consultation_rooms_once" UNIQUE("division_code","town","name"),
	CONSTRAINT "consultation_rooms_dates" CHECK ("consultation_rooms"."closed_on" >= "consultation_rooms"."opened_on")
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"matter_id" bigint PRIMARY KEY NOT NULL,
	"room_id" bigint,
	"town" text NOT NULL,
	"source" "consultation_source" NOT NULL,
	"state" "consultation_state" NOT NULL,
	"about" text NOT NULL,
	"people_affected" integer,
	"adoption" "adoption",
	"diversion" "consultation_diversion",
	"diverted_to" bigint,
	"entered_by" bigint NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" bigint,
	"is_demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "consultations_affected" CHECK ("consultations"."people_affected" >= 0),
	CONSTRAINT "consultations_diverted" CHECK (("consultations"."state" = 'diverted') = ("consultations"."diversion" is not null)
        and ("consultations"."diverted_to" is null or "consultations"."diversion" = 'proposal')),
	CONSTRAINT "consultations_second_person" CHECK (("consultations"."published_at" is null) = ("consultations"."published_by" is null)
        and "consultations"."published_by" <> "consultations"."entered_by")
);
--> statement-breakpoint
ALTER TABLE "matters" DROP CONSTRAINT "matters_card_consented";--> statement-breakpoint
ALTER TABLE "matters" ALTER COLUMN "session_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation_askers" ADD CONSTRAINT "consultation_askers_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_agreements" ADD CONSTRAINT "consultation_agreements_matter_id_consultations_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."consultations"("matter_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_lamps" ADD CONSTRAINT "consultation_lamps_matter_id_consultations_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."consultations"("matter_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_lamps" ADD CONSTRAINT "consultation_lamps_unit_id_handling_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."handling_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_moves" ADD CONSTRAINT "consultation_moves_matter_id_consultations_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."consultations"("matter_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_moves" ADD CONSTRAINT "consultation_moves_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_talks" ADD CONSTRAINT "consultation_talks_matter_id_consultations_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."consultations"("matter_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_verdicts" ADD CONSTRAINT "consultation_verdicts_matter_id_consultations_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."consultations"("matter_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_visits" ADD CONSTRAINT "consultation_visits_matter_id_consultations_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."consultations"("matter_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_rooms" ADD CONSTRAINT "consultation_rooms_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_room_id_consultation_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."consultation_rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_diverted_to_matters_id_fk" FOREIGN KEY ("diverted_to") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consultation_agreements_of_consultation" ON "consultation_agreements" USING btree ("matter_id","id");--> statement-breakpoint
CREATE INDEX "consultation_lamps_of_consultation" ON "consultation_lamps" USING btree ("matter_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_lamps_once" ON "consultation_lamps" USING btree ("matter_id","lamp") WHERE "consultation_lamps"."lamp" <> 'supervise';--> statement-breakpoint
CREATE INDEX "consultation_moves_of_consultation" ON "consultation_moves" USING btree ("matter_id","id");--> statement-breakpoint
CREATE INDEX "consultation_talks_of_consultation" ON "consultation_talks" USING btree ("matter_id","id");--> statement-breakpoint
CREATE INDEX "consultation_visits_of_consultation" ON "consultation_visits" USING btree ("matter_id","id");--> statement-breakpoint
CREATE INDEX "consultations_of_room" ON "consultations" USING btree ("room_id","matter_id");--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_session_of_proposal" CHECK (("matters"."kind"::text = 'proposal') = ("matters"."session_id" is not null));--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_card_consented" CHECK ("matters"."kind"::text = 'consultation' or "matters"."publicity" <> 'card' or "matters"."consent");