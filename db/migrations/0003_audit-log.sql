CREATE TYPE "public"."audit_result" AS ENUM('ok', 'refused', 'failed');--> statement-breakpoint
CREATE TABLE "audit_checkpoints" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_checkpoints_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"last_id" bigint NOT NULL,
	"last_hash" text NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"removed" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_checkpoints_lastId_unique" UNIQUE("last_id"),
	CONSTRAINT "audit_checkpoints_hash" CHECK ("audit_checkpoints"."last_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"last_id" bigint NOT NULL,
	"last_hash" text NOT NULL,
	CONSTRAINT "audit_head_one_row" CHECK ("audit_head"."one"),
	CONSTRAINT "audit_head_hash" CHECK ("audit_head"."last_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY DEFAULT 0 NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"account_id" bigint,
	"address" text,
	"action" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text,
	"result" "audit_result" NOT NULL,
	"code" text,
	"details" jsonb DEFAULT '{}' NOT NULL,
	"previous_hash" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "audit_log_words" CHECK ("audit_log"."action" ~ '^[a-z][a-z0-9-]{1,59}$'),
	CONSTRAINT "audit_log_reason" CHECK (("audit_log"."result" = 'ok') = ("audit_log"."code" is null)),
	CONSTRAINT "audit_log_details_small" CHECK (jsonb_typeof("audit_log"."details") = 'object' and octet_length("audit_log"."details"::text) <= 8000),
	CONSTRAINT "audit_log_hashes" CHECK ("audit_log"."hash" ~ '^[0-9a-f]{64}$' and "audit_log"."previous_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_log_by_account" ON "audit_log" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_by_action" ON "audit_log" USING btree ("action","id");--> statement-breakpoint
CREATE INDEX "audit_log_by_object" ON "audit_log" USING btree ("object_kind","object_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_not_ok" ON "audit_log" USING btree ("result","id") WHERE "audit_log"."result" <> 'ok';