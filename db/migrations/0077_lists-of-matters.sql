CREATE INDEX "consultation_moves_latest" ON "consultation_moves" USING btree ("matter_id","created_at");--> statement-breakpoint
CREATE INDEX "assignments_answered_by" ON "assignments" USING btree ("unit_id","matter_id") WHERE "assignments"."part" <> 'joint';--> statement-breakpoint
CREATE INDEX "assignments_standing" ON "assignments" USING btree ("matter_id","state") WHERE "assignments"."state" is not null;--> statement-breakpoint
CREATE INDEX "assignments_to_do" ON "assignments" USING btree ("matter_id","unit_id","due_on","part","state") WHERE "assignments"."state" in ('waiting', 'signed')
          or ("assignments"."state" is null and "assignments"."part" <> 'joint' and "assignments"."answered_on" is null);--> statement-breakpoint
CREATE INDEX "matters_to_publish" ON "matters" USING btree ("session_id") WHERE "matters"."publicity" = 'none' and "matters"."consent" and "matters"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "matters_undone" ON "matters" USING btree ("id") WHERE "matters"."undone_at" is not null;