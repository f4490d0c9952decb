CREATE TABLE "word_bypasses" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "word_bypasses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"word" text NOT NULL,
	"reason" text NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "word_bypasses_once" UNIQUE("edition_id","word"),
	CONSTRAINT "word_bypasses_reason_given" CHECK (length(trim("word_bypasses"."reason")) > 0 and char_length("word_bypasses"."reason") <= 200)
);
--> statement-breakpoint
ALTER TABLE "word_bypasses" ADD CONSTRAINT "word_bypasses_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_bypasses" ADD CONSTRAINT "word_bypasses_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;