CREATE TABLE "backups" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "backups_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"taken_at" timestamp with time zone NOT NULL,
	"file_name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"missing" integer NOT NULL,
	"nightly" boolean NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "backups_bytes" CHECK ("backups"."bytes" > 0),
	CONSTRAINT "backups_sha256" CHECK ("backups"."sha256" ~ '^[0-9a-f]{64}$')
);
