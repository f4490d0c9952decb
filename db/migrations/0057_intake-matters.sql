CREATE TABLE "intake_matters" (
	"matter_id" bigint PRIMARY KEY NOT NULL,
	"intake_id" bigint NOT NULL,
	"account_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "intake_matters" ADD CONSTRAINT "intake_matters_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_matters" ADD CONSTRAINT "intake_matters_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_matters" ADD CONSTRAINT "intake_matters_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "intake_matters_of_intake" ON "intake_matters" USING btree ("intake_id");--> statement-breakpoint
CREATE INDEX "intake_matters_of_account" ON "intake_matters" USING btree ("account_id");