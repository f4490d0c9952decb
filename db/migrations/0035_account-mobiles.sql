ALTER TYPE "public"."change_kind" ADD VALUE 'ask-change';--> statement-breakpoint
CREATE TABLE "account_mobiles" (
	"account_id" bigint PRIMARY KEY NOT NULL,
	"sealed_mobile" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "unit" text;--> statement-breakpoint
ALTER TABLE "account_mobiles" ADD CONSTRAINT "account_mobiles_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;