ALTER TABLE "media" DROP CONSTRAINT "media_uploaded_by_accounts_id_fk";
--> statement-breakpoint
DROP INDEX "media_uploaded_by_index";--> statement-breakpoint
ALTER TABLE "media" DROP COLUMN "uploaded_by";