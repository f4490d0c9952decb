DROP INDEX "assignments_to_do";--> statement-breakpoint
DROP INDEX "matters_followed";--> statement-breakpoint
CREATE INDEX "matter_moves_latest_of_session" ON "matter_moves" USING btree ("session_id","created_at");--> statement-breakpoint
CREATE INDEX "promises_open_first" ON "promises" USING btree (("state" <> 'open'),"due_on","id");--> statement-breakpoint
CREATE INDEX "assignments_to_do" ON "assignments" USING btree ("matter_id","unit_id","due_on","part","state","answered_on") WHERE "assignments"."state" in ('waiting', 'signed')
          or ("assignments"."state" is null and "assignments"."part" <> 'joint' and "assignments"."answered_on" is null);--> statement-breakpoint
CREATE INDEX "matters_followed" ON "matters" USING btree ("division_code","state","id") WHERE "matters"."followed_at" is not null and "matters"."undone_at" is null;