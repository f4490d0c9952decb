ALTER TYPE "public"."matter_move" ADD VALUE 'open-link';--> statement-breakpoint
CREATE TABLE "unit_links" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "unit_links_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"assignment_id" bigint NOT NULL,
	"unit_id" bigint NOT NULL,
	"token_hash" text NOT NULL,
	"sealed_token" text,
	"created_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "unit_links_token" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "unit_link_id" bigint;--> statement-breakpoint
ALTER TABLE "talks" ADD COLUMN "unit_link_id" bigint;--> statement-breakpoint
ALTER TABLE "matter_moves" ADD COLUMN "unit_link_id" bigint;--> statement-breakpoint
ALTER TABLE "unit_links" ADD CONSTRAINT "unit_links_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_links" ADD CONSTRAINT "unit_links_unit_id_handling_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."handling_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_links" ADD CONSTRAINT "unit_links_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "unit_links_one_open" ON "unit_links" USING btree ("assignment_id") WHERE "unit_links"."used_at" is null and "unit_links"."revoked_at" is null;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_unit_link_id_unit_links_id_fk" FOREIGN KEY ("unit_link_id") REFERENCES "public"."unit_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talks" ADD CONSTRAINT "talks_unit_link_id_unit_links_id_fk" FOREIGN KEY ("unit_link_id") REFERENCES "public"."unit_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_moves" ADD CONSTRAINT "matter_moves_unit_link_id_unit_links_id_fk" FOREIGN KEY ("unit_link_id") REFERENCES "public"."unit_links"("id") ON DELETE no action ON UPDATE no action;