CREATE INDEX "articles_gone" ON "articles" USING btree ("state","published_at","id") WHERE "articles"."state" in ('withdrawn', 'removed');--> statement-breakpoint
CREATE INDEX "articles_live_revision" ON "articles" USING btree ("live_revision_id");--> statement-breakpoint
CREATE INDEX "editions_by_submitter" ON "editions" USING btree ("submitter_id","id");