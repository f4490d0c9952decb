CREATE TABLE "told_apart" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "told_apart_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"one_id" bigint NOT NULL,
	"other_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "told_apart_once" UNIQUE("one_id","other_id"),
	CONSTRAINT "told_apart_in_order" CHECK ("told_apart"."one_id" < "told_apart"."other_id")
);
--> statement-breakpoint
ALTER TABLE "told_apart" ADD CONSTRAINT "told_apart_one_id_editions_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_apart" ADD CONSTRAINT "told_apart_other_id_editions_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_apart" ADD CONSTRAINT "told_apart_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "told_apart_by_other" ON "told_apart" USING btree ("other_id");