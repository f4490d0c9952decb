CREATE TYPE "public"."finding_deviation" AS ENUM('altered', 'missing', 'added');--> statement-breakpoint
CREATE TYPE "public"."finding_kind" AS ENUM('revision', 'audit', 'rule', 'media', 'build', 'page');--> statement-breakpoint
CREATE TABLE "integrity_findings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "integrity_findings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" "finding_kind" NOT NULL,
	"object" text NOT NULL,
	"deviation" "finding_deviation" NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"over_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "media_renditions" ADD COLUMN "sha256" text;--> statement-breakpoint
CREATE UNIQUE INDEX "integrity_findings_open" ON "integrity_findings" USING btree ("kind","object") WHERE "integrity_findings"."over_at" is null;--> statement-breakpoint
ALTER TABLE "media_renditions" ADD CONSTRAINT "media_renditions_sha256" CHECK ("media_renditions"."sha256" ~ '^[0-9a-f]{64}$');