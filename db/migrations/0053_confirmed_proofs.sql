CREATE TABLE "confirmed_proofs" (
	"article_id" bigint NOT NULL,
	"matter_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "confirmed_proofs_article_id_matter_id_pk" PRIMARY KEY("article_id","matter_id")
);
--> statement-breakpoint
ALTER TABLE "confirmed_proofs" ADD CONSTRAINT "confirmed_proofs_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmed_proofs" ADD CONSTRAINT "confirmed_proofs_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmed_proofs" ADD CONSTRAINT "confirmed_proofs_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;