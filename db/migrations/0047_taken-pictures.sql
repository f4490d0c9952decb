ALTER TABLE "media_uploads" ADD COLUMN "taken" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "media_uploads" DROP CONSTRAINT "media_uploads_media_id_account_id_pk";--> statement-breakpoint
ALTER TABLE "media_uploads" ADD CONSTRAINT "media_uploads_media_id_account_id_taken_pk" PRIMARY KEY("media_id","account_id","taken");--> statement-breakpoint
CREATE INDEX "media_crops_whole_id_index" ON "media_crops" USING btree ("whole_id");