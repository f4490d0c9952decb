ALTER TABLE "word_bypasses" DROP CONSTRAINT "word_bypasses_once";--> statement-breakpoint
ALTER TABLE "word_list" ADD COLUMN "listed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
UPDATE "word_list" SET "listed_at" = "created_at";--> statement-breakpoint
ALTER TABLE "word_bypasses" ADD COLUMN "listed_at" timestamp with time zone;--> statement-breakpoint
-- What a writer let through themselves matches no entry, and is asked about again.
UPDATE "word_bypasses" b SET "listed_at" = coalesce(
  (SELECT w."listed_at" FROM "word_list" w WHERE w."word" = b."word" AND w."listed_at" <= b."created_at"
    AND NOT EXISTS (SELECT 1 FROM "edition_hands" h
      WHERE h."edition_id" = b."edition_id" AND h."account_id" = b."account_id" AND h."level" = 0)),
  b."created_at");--> statement-breakpoint
ALTER TABLE "word_bypasses" ALTER COLUMN "listed_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "word_bypasses" ADD CONSTRAINT "word_bypasses_once" UNIQUE("edition_id","word","listed_at");
