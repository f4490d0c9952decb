CREATE TABLE "pending_renditions" (
	"media_id" bigint PRIMARY KEY NOT NULL,
	"source_folder" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pending_renditions" ADD CONSTRAINT "pending_renditions_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pending_renditions_next_attempt_at_index" ON "pending_renditions" USING btree ("next_attempt_at");