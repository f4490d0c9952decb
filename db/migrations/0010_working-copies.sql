CREATE TABLE "working_copies" (
	"edition_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"lock_version" integer NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "working_copies_edition_id_account_id_pk" PRIMARY KEY("edition_id","account_id"),
	CONSTRAINT "working_copies_content_object" CHECK (jsonb_typeof("working_copies"."content") = 'object')
);
--> statement-breakpoint
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;