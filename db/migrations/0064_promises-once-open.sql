ALTER TABLE "promises" DROP CONSTRAINT "promises_once";--> statement-breakpoint
CREATE UNIQUE INDEX "promises_open_once" ON "promises" USING btree ("matter_id","unit_id","due_on","words") WHERE "promises"."state" = 'open';--> statement-breakpoint
CREATE INDEX "promises_of_matter" ON "promises" USING btree ("matter_id");