ALTER TABLE "admin_changes" ADD COLUMN "batch" text;--> statement-breakpoint
ALTER TABLE "consultation_rooms" ADD COLUMN "standards" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "handling_units" ADD COLUMN "merged_into" bigint;--> statement-breakpoint
ALTER TABLE "handling_units" ADD CONSTRAINT "handling_units_merged_into_handling_units_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."handling_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "admin_changes_of_batch" ON "admin_changes" USING btree ("batch") WHERE "admin_changes"."batch" is not null;--> statement-breakpoint
CREATE INDEX "handling_units_merged" ON "handling_units" USING btree ("merged_into") WHERE "handling_units"."merged_into" is not null;--> statement-breakpoint
ALTER TABLE "handling_units" ADD CONSTRAINT "handling_units_not_into_itself" CHECK ("handling_units"."merged_into" <> "handling_units"."id");