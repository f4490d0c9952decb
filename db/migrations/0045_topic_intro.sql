ALTER TABLE "topics" ADD COLUMN "intro" text;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_intro" CHECK (length("topics"."intro") between 1 and 300);