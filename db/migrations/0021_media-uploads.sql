CREATE TABLE "media_uploads" (
	"media_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_uploads_media_id_account_id_pk" PRIMARY KEY("media_id","account_id")
);
--> statement-breakpoint
-- The files that are there keep their paths.
ALTER TABLE "media" ADD COLUMN "file_key" text;--> statement-breakpoint
UPDATE "media" SET "file_key" = left("sha256", 34);--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "file_key" SET NOT NULL;--> statement-breakpoint
INSERT INTO "media_uploads" ("media_id", "account_id", "created_at") SELECT "id", "uploaded_by", "created_at" FROM "media";--> statement-breakpoint
ALTER TABLE "media_uploads" ADD CONSTRAINT "media_uploads_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_uploads" ADD CONSTRAINT "media_uploads_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_fileKey_unique" UNIQUE("file_key");