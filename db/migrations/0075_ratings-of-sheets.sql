CREATE TABLE "sheet_ratings" (
	"matter_id" bigint PRIMARY KEY NOT NULL,
	"overall" "satisfaction",
	"attitude" "satisfaction",
	"result" "satisfaction",
	CONSTRAINT "sheet_ratings_rated" CHECK (coalesce("sheet_ratings"."overall", "sheet_ratings"."attitude", "sheet_ratings"."result") is not null)
);
--> statement-breakpoint
ALTER TABLE "sheet_ratings" ADD CONSTRAINT "sheet_ratings_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE OR REPLACE VIEW "public"."rating_sums" AS (select matter_id, max(attitude) as attitude, max(result) as result, null::satisfaction as overall
  from ratings where redone_at is null group by matter_id
  union all
  select matter_id, attitude, result, overall from sheet_ratings sheet where not exists (
    select from ratings here where here.matter_id = sheet.matter_id and here.redone_at is null));