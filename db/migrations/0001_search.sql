CREATE TABLE "search_documents" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"division_code" text NOT NULL,
	"activity_type" "activity_type" NOT NULL,
	"year" smallint NOT NULL,
	"day" date NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"tsv" "tsvector" NOT NULL,
	"dictionary" smallint NOT NULL,
	CONSTRAINT "search_documents_year" CHECK ("search_documents"."year" = extract(year from "search_documents"."day"))
);
--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_documents_tsv" ON "search_documents" USING gin ("tsv") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_newest" ON "search_documents" USING btree ("published_at","article_id");--> statement-breakpoint
CREATE INDEX "search_documents_by_year" ON "search_documents" USING btree ("year");