ALTER TYPE "public"."change_subject" ADD VALUE 'leader' BEFORE 'settings';--> statement-breakpoint
CREATE TABLE "leaders" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "leaders_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_name" text NOT NULL,
	"division_code" text NOT NULL,
	"post" text NOT NULL,
	"rank" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "leaders_once" UNIQUE("division_code","person_name","post","starts_on"),
	CONSTRAINT "leaders_name" CHECK (char_length("leaders"."person_name") between 2 and 20),
	CONSTRAINT "leaders_dates" CHECK ("leaders"."ends_on" >= "leaders"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "leaders" ADD CONSTRAINT "leaders_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leaders_order" ON "leaders" USING btree ("division_code","rank","id");