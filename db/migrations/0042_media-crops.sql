CREATE TABLE "media_crops" (
	"media_id" bigint PRIMARY KEY NOT NULL,
	"whole_id" bigint NOT NULL,
	"left" integer NOT NULL,
	"top" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_crops_area" CHECK ("media_crops"."left" >= 0 and "media_crops"."top" >= 0 and "media_crops"."width" > 0 and "media_crops"."height" > 0
        and "media_crops"."left" + "media_crops"."width" <= 1000 and "media_crops"."top" + "media_crops"."height" <= 1000)
);
--> statement-breakpoint
ALTER TABLE "revision_media" ADD COLUMN "whole_id" bigint;--> statement-breakpoint
ALTER TABLE "media_crops" ADD CONSTRAINT "media_crops_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_crops" ADD CONSTRAINT "media_crops_whole_id_media_id_fk" FOREIGN KEY ("whole_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_crops" ADD CONSTRAINT "media_crops_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_media" ADD CONSTRAINT "revision_media_whole_id_media_id_fk" FOREIGN KEY ("whole_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "revision_media_whole_id_index" ON "revision_media" USING btree ("whole_id") WHERE "revision_media"."whole_id" is not null;